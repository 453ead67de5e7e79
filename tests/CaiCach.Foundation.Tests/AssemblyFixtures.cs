using CaiCach.Foundation.Tests;

[assembly: AssemblyFixture(typeof(GroundDatabase))]
