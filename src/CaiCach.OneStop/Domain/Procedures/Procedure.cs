namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>An administrative procedure (thủ tục hành chính) of the catalogue, which all units of the installation share.</summary>
internal sealed class Procedure
{
    private Procedure() { }

    public Procedure(ShippedProcedure shipped, ProcedureField field)
        : this(shipped.Code, shipped.Describe(field)) { }

    public Procedure(string code, ProcedureDescription description)
    {
        Id = Guid.CreateVersion7();
        Code = code;
        Describe(description);
    }

    public Guid Id { get; private set; }

    /// <summary>Code of the national database, e.g. <c>1.001193</c>, or an own one that begins with a letter.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string FieldCode { get; private set; } = "";

    public string FieldName { get; private set; } = "";

    public string[] OtherNames { get; private set; } = [];

    /// <summary>Between whom it runs.</summary>
    public ProcedureKind Kind { get; private set; }

    /// <summary>Which tier handles it.</summary>
    public ProcedureLevel Level { get; private set; }

    /// <summary>Whether name and code were seen in the source.</summary>
    public bool IsConfirmed { get; private set; }

    public string? Source { get; private set; }

    /// <summary>Tells a change that others made meanwhile.</summary>
    public uint Revision { get; private set; }

    public ProcedureDescription Description =>
        new(Name, new ProcedureField(FieldCode, FieldName), OtherNames, IsConfirmed, Source, Kind, Level);

    /// <summary>Takes name and field over; versions are kept apart.</summary>
    public void Describe(ProcedureDescription description)
    {
        Name = description.Name;
        FieldCode = description.Field.Code;
        FieldName = description.Field.Name;
        OtherNames = [.. description.OtherNames];
        IsConfirmed = description.IsConfirmed;
        Source = description.Source;
        Kind = description.Kind;
        Level = description.Level;
    }
}
