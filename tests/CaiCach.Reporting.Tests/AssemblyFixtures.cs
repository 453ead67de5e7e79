using CaiCach.Testing;

[assembly: AssemblyFixture(typeof(Harness))]

// Whoever issues a report is asked again when its figures have changed meanwhile, and some count the catalogue of procedures, which is everybody's.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
