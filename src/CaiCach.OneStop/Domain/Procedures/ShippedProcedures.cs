using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>The procedures that are shipped as data (<c>data/procedures</c>), read and checked whole.</summary>
internal static class ShippedProcedures
{
    /// <summary>The folder below <c>data/</c>.</summary>
    public const string Folder = "procedures";

    /// <summary>The file of papers that may not be asked for.</summary>
    public const string RefusedComponentsFile = $"{Folder}/refused-components.json";

    /// <summary>Reads every file of the folder, in order of their names.</summary>
    /// <exception cref="InvalidDataException">A file breaks a rule; the message names file, procedure and rule.</exception>
    public static IReadOnlyList<ProcedureFile> Read(DataFiles data)
    {
        var refused = data.ReadJson<RefusedComponentFile>(RefusedComponentsFile).Components;
        var files = new List<ProcedureFile>();
        var fields = new HashSet<string>(StringComparer.Ordinal);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in data.List(Folder, "*.json").Where(path => path != RefusedComponentsFile))
        {
            var file = data.ReadJson<ProcedureFile>(path);
            var broken = FirstBrokenRule(file, fields, codes, refused);
            files.Add(broken is null ? file : throw new InvalidDataException($"{data.PathOf(path)}: {broken}"));
        }

        return files;
    }

    private static string? FirstBrokenRule(
        ProcedureFile file,
        HashSet<string> fields,
        HashSet<string> codes,
        IReadOnlyList<RefusedComponent> refused
    )
    {
        if (string.IsNullOrWhiteSpace(file.Field.Name) || !fields.Add(file.Field.Code))
        {
            return $"field {file.Field.Code}: each field needs a name and a code of its own";
        }

        foreach (var procedure in file.Procedures)
        {
            var broken = codes.Add(procedure.Code)
                ? FirstBroken(file.Field, procedure, refused)
                : "the code stands twice among the shipped procedures";
            if (broken is not null)
            {
                return $"procedure {procedure.Code}: {broken}";
            }
        }

        return null;
    }

    private static string? FirstBroken(ProcedureField field, ShippedProcedure procedure, IReadOnlyList<RefusedComponent> refused)
    {
        var head =
            ProcedureRules.Broken(procedure.Code, procedure.Describe(field)).FirstOrDefault()
            ?? ProcedureRules.BrokenOrder([.. procedure.Versions.Select(version => (version.EffectiveFrom, version.EffectiveTo))]);
        if (head is not null)
        {
            return Told(head);
        }

        var (day, broken) = procedure
            .Versions.SelectMany(
                version => ProcedureRules.Broken(version, refused).Concat(ProcedureRules.Broken(procedure.Kind, version.Content)),
                (version, error) => (version.EffectiveFrom, error)
            )
            .FirstOrDefault();
        return broken is null ? null : $"version of {day:yyyy-MM-dd}: {Told(broken)}";
    }

    private static string Told(Error error) => $"{error.Field}: {error.Message}";
}
