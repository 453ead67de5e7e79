using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>The words of a report around a statistical form, from <c>data/outlines/forms</c>; <c>{name}</c> stands for a figure or name.</summary>
/// <param name="Form">The form, by its code in <c>data/indicators/forms</c>; the report's name on the command line and in the database.</param>
/// <param name="Title">What a report by it is called on pages.</param>
/// <param name="Source">The law.</param>
/// <param name="TypeAbbreviation">The type of document, BC.</param>
/// <param name="Subject">Its subject (trích yếu).</param>
/// <param name="Opening">Its first sentence.</param>
/// <param name="Cutoffs">What the two kinds of cut-off are called.</param>
/// <param name="Sentences">The totals in sentences; a column's total by its number, <c>{3}</c>.</param>
/// <param name="SeeAnnex">Where the form is.</param>
/// <param name="Notes">What is said where figures do not agree.</param>
/// <param name="Annex">The form itself.</param>
/// <param name="Recipients">Nơi nhận.</param>
internal sealed record FormOutline(
    string Form,
    string Title,
    string Source,
    string TypeAbbreviation,
    string Subject,
    string Opening,
    CutoffWords Cutoffs,
    IReadOnlyList<FormSentence> Sentences,
    string SeeAnnex,
    FormNoteWords Notes,
    FormAnnexWords Annex,
    IReadOnlyList<string> Recipients
)
{
    /// <summary>The folder of the files, below <c>data/</c>.</summary>
    public const string Folder = "outlines/forms";

    /// <summary>The item of the text that people edit: what they say to figures that do not agree.</summary>
    public const string NotesItem = "notes";
}

/// <summary>A sentence about the total of a column.</summary>
internal sealed record FormSentence(int Column, string Zero, string Some);

/// <summary>What is said where figures do not agree.</summary>
internal sealed record FormNoteWords(string Imbalance, string Carry, string Come, string Gone, string More, string OutOfReach);

/// <summary>The words around the form.</summary>
internal sealed record FormAnnexWords(
    string Label,
    string IssuedWith,
    string IssuedWithBlank,
    string IssuedWithNumber,
    string Head,
    string Order,
    string Unit,
    string Total,
    string None
);

/// <summary>The reports around statistical forms of this installation.</summary>
internal sealed class FormOutlines
{
    private FormOutlines(IReadOnlyList<FormOutline> all) => All = all;

    /// <summary>All of them, in the order of their files.</summary>
    public IReadOnlyList<FormOutline> All { get; }

    /// <summary>Reads the files.</summary>
    /// <param name="files">Where they are.</param>
    /// <param name="forms">The forms that there are.</param>
    /// <exception cref="InvalidDataException">A file names a form that there is not; the message says which.</exception>
    public static FormOutlines Load(DataFiles files, IReadOnlyCollection<string> forms)
    {
        var all = files.List(FormOutline.Folder, "*.json").Select(files.ReadJson<FormOutline>).ToList();
        var errors = all.Where(outline => !forms.Contains(outline.Form, StringComparer.Ordinal))
            .Select(outline => ReportErrors.UnknownForm(outline.Form))
            .ToList<Error>();
        return errors.Count > 0
            ? throw new InvalidDataException(string.Join(' ', errors.Select(error => error.Message)))
            : new FormOutlines(all);
    }

    /// <summary>The words of a form; null where there are none.</summary>
    public FormOutline? Find(string form) => All.FirstOrDefault(outline => outline.Form == form);
}
