using CaiCach.Ui.Tests;

[assembly: AssemblyFixture(typeof(KitHost))]
