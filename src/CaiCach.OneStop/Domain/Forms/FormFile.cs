using CaiCach.Foundation.Catalogues;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>The words that a text of law fixes for a form from a day on.</summary>
internal interface IFormWords
{
    /// <summary>The first day of reception to which they apply.</summary>
    DateOnly From { get; }
}

/// <summary>A form of <c>data/forms</c> with its wordings by date; a dossier keeps the one of its reception day.</summary>
/// <param name="Form">What the form is called.</param>
/// <param name="Versions">Its wordings, oldest first.</param>
internal sealed record FormFile<T>(string Form, IReadOnlyList<T> Versions)
    where T : IFormWords
{
    /// <summary>The wording of a day; dossiers from before the first are printed on the first, the oldest that is known.</summary>
    public T On(DateOnly day) => Versions.LastOrDefault(version => version.From <= day) ?? Versions[0];

    /// <summary>Reads the file strictly.</summary>
    /// <exception cref="InvalidDataException">A field is unknown or missing, there is no wording, or they are out of order.</exception>
    public static FormFile<T> Read(DataFiles data, string file)
    {
        var form = data.ReadJson<FormFile<T>>(file);
        var isOrdered = form.Versions.Zip(form.Versions.Skip(1)).All(pair => pair.First.From < pair.Second.From);
        return form.Versions.Count > 0 && isOrdered
            ? form
            : throw new InvalidDataException($"{data.PathOf(file)}: wordings must stand in order of their first day, at least one.");
    }
}
