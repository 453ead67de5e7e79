using CaiCach.Foundation.Catalogues;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>A line of a notice.</summary>
/// <param name="Text">The words; <c>{name}</c> stands for what is filled in.</param>
/// <param name="With">The line stands only where this is filled in; null for always.</param>
internal sealed record NoticeLine(string Text, string? With);

/// <summary>
/// The words of a form that tells an applicant something (forms 03, 04 and 05), from <c>data/forms</c>; the marker says what is uncertain.
/// </summary>
/// <param name="From">The first day of reception to which they apply.</param>
/// <param name="Law">The circular.</param>
/// <param name="Source">Where the words were seen.</param>
/// <param name="Marker">What is uncertain; null for nothing.</param>
/// <param name="Title">The name of the form.</param>
/// <param name="Symbol">The symbol after the number.</param>
/// <param name="Desk">What the desk is called.</param>
/// <param name="Lines">The text.</param>
/// <param name="Bold">What stands out where it is filled in.</param>
/// <param name="Moment">A time, in words.</param>
/// <param name="Signer">Who signs; null for the leader, as the office's documents are signed.</param>
/// <param name="SignHint">How to sign.</param>
/// <param name="QrBeside">Beside how many lines the QR code stands; null for none.</param>
/// <param name="QrCaption">What stands below the QR code.</param>
/// <param name="QrDescription">What the QR code is, for who cannot see it.</param>
/// <param name="Blank">What stands where nothing is filled in.</param>
internal sealed record NoticeWords(
    DateOnly From,
    string Law,
    string Source,
    string? Marker,
    string Title,
    string Symbol,
    string Desk,
    IReadOnlyList<NoticeLine> Lines,
    IReadOnlyList<string> Bold,
    string Moment,
    string? Signer,
    string SignHint,
    int? QrBeside,
    string QrCaption,
    string QrDescription,
    string Blank
) : IFormWords;

/// <summary>The forms that tell an applicant something.</summary>
/// <param name="Refusal">Form 03.</param>
/// <param name="Apology">Form 04.</param>
/// <param name="Stop">Form 05; before 2025 there was none, so older dossiers are stopped with it too.</param>
internal sealed record NoticeForms(FormFile<NoticeWords> Refusal, FormFile<NoticeWords> Apology, FormFile<NoticeWords> Stop)
{
    /// <summary>Reads the files strictly.</summary>
    /// <exception cref="InvalidDataException">A file is not what it should be.</exception>
    public static NoticeForms Read(DataFiles data) =>
        new(
            FormFile<NoticeWords>.Read(data, "forms/mau-03.json"),
            FormFile<NoticeWords>.Read(data, "forms/mau-04.json"),
            FormFile<NoticeWords>.Read(data, "forms/mau-05.json")
        );
}
