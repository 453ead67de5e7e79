namespace CaiCach.Documents.Tests;

/// <summary>Tests that measure the memory of the process run when no others do.</summary>
[CollectionDefinition(nameof(MeasuresMemory), DisableParallelization = true)]
public sealed class MeasuresMemory;
