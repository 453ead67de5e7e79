using CaiCach.Testing;

[assembly: AssemblyFixture(typeof(Harness))]
