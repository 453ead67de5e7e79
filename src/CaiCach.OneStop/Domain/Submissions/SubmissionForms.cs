using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Submissions;

/// <summary>
/// What submissions ask: of everybody, of each procedure that has a file of its own in <c>data/one-stop/submission-forms</c>, and for every paper
/// of a procedure's version. So every procedure can be prepared.
/// </summary>
internal sealed class SubmissionForms
{
    private const string Folder = "one-stop/submission-forms";
    private const string CommonFile = Folder + "/common.json";
    private const string PaperPrefix = "paper";

    private readonly SubmissionFormFile _common;
    private readonly Dictionary<string, SubmissionFormFile> _own;

    private SubmissionForms(SubmissionFormFile common, Dictionary<string, SubmissionFormFile> own) => (_common, _own) = (common, own);

    /// <summary>Codes of the procedures that have questions of their own.</summary>
    public IReadOnlyCollection<string> Codes => _own.Keys;

    /// <summary>Reads the files.</summary>
    /// <exception cref="InvalidDataException">A file is not what it should be; the message names it and all that is wrong with it.</exception>
    public static SubmissionForms Load(DataFiles files)
    {
        var common = files.ReadJson<SubmissionFormFile>(CommonFile);
        Review(files, CommonFile, common, [.. CommonQuestions.Faults(common)]);
        var own = new Dictionary<string, SubmissionFormFile>(StringComparer.Ordinal);
        foreach (var name in files.List(Folder, "*.json").Where(name => name != CommonFile))
        {
            var file = files.ReadJson<SubmissionFormFile>(name);
            var clashes = file.Questions.Where(question => common.Questions.Any(one => SameKey(one, question))).Select(one => one.Key);
            List<string> faults = [.. clashes.Select(key => $"{key}: asked in the common part already")];
            if (string.IsNullOrWhiteSpace(file.ProcedureCode) || !own.TryAdd(file.ProcedureCode, file))
            {
                faults.Add("procedureCode: names the procedure, each once");
            }

            Review(files, name, file, faults);
        }

        return new SubmissionForms(common, own);
    }

    /// <summary>What is asked for a procedure as it holds now.</summary>
    /// <param name="procedureCode">The procedure.</param>
    /// <param name="content">Its version of today.</param>
    /// <param name="way">Papers are brought along to the desk by whoever only prepares, so no file must be there then.</param>
    public SubmissionForm Of(string procedureCode, ProcedureContent content, SubmissionWay way)
    {
        var own = _own.GetValueOrDefault(procedureCode);
        var declared = content
            .Components.Where(component => own?.Replaces.Contains(component.Code, StringComparer.Ordinal) == true)
            .ToList();
        var papers = content
            .Components.Except(declared)
            .Select(component => new SubmissionQuestion(
                PaperPrefix + component.Code,
                component.Name,
                component.Name,
                QuestionKind.File,
                way == SubmissionWay.Online && component is { IsRequired: true, When: null },
                SubmissionNames.PaperHint(component)
            ));
        return new SubmissionForm([
            .. CommonQuestions.Before(_common, content),
            .. own?.Questions ?? [],
            .. papers,
            .. CommonQuestions.After(_common),
        ])
        {
            Declared = [.. declared.Select(component => component.Code)],
        };
    }

    /// <summary>The code of the paper that a question asks for; null for a question of another kind.</summary>
    public static string? PaperOf(SubmissionQuestion question) =>
        question.Kind == QuestionKind.File && question.Key.StartsWith(PaperPrefix, StringComparison.Ordinal)
            ? question.Key[PaperPrefix.Length..]
            : null;

    /// <summary>The questions of a procedure's own form, which lie with the dossier.</summary>
    public IReadOnlyList<SubmissionQuestion> OwnOf(string procedureCode) => _own.GetValueOrDefault(procedureCode)?.Questions ?? [];

    private static bool SameKey(SubmissionQuestion one, SubmissionQuestion other) =>
        string.Equals(one.Key, other.Key, StringComparison.OrdinalIgnoreCase);

    private static void Review(DataFiles files, string name, SubmissionFormFile file, IReadOnlyList<string> more)
    {
        List<string> faults = [.. file.Faults(), .. more];
        if (faults.Count > 0)
        {
            throw new InvalidDataException($"{files.PathOf(name)}: {string.Join("; ", faults)}");
        }
    }
}
