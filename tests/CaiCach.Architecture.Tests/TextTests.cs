using System.Text.RegularExpressions;
using CaiCach.Architecture.Tests.Il;
using CaiCach.Architecture.Tests.Offenders;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Architecture.Tests;

public sealed partial class TextTests
{
    private const string Rule =
        "Texts that people read stand in pages and components, in …Errors, in …Names and in template files, nowhere else in .cs files.";

    /// <summary>Where Vietnamese may stand besides, and why.</summary>
    private static readonly (string Name, string Reason)[] Exempt =
    [
        ("CaiCach.Planning.Domain.Reading.", "the vocabularies by which a reader understands plans"),
        ("CaiCach.OneStop.Domain.Imports.ImportText", "the letters and syllables by which old encodings are told apart"),
        ("CaiCach.Documents.Reading.", "the vocabularies by which a reader understands documents"),
        ("CaiCach.Documents.Official.", "the fixed words of official documents, as Decree 30 prints them"),
        ("CaiCach.Host.", "the command line is a page: each verb says its own words"),
        (".Demo.", "made-up people and units"),
        (
            "CaiCach.Planning.Features.Plans.ReviewPlan.ReviewRules",
            "the doubts as the review page shows them, beside the rule that finds each"
        ),
        ("CaiCach.Planning.Features.EventWords", "the one vocabulary of histories: what each event is called"),
        (
            "CaiCach.Planning.Features.Notices.ReminderWords",
            "the sentences of reminders, shared by the page, the digest and the calendar feed"
        ),
        ("CaiCach.Planning.Features.Plans.ReminderLetter.", "the letter's text, as a template file would hold it"),
        ("CaiCach.Planning.Domain.LetterIssuer", "the fixed words of an issuing body's name"),
        ("CaiCach.Ui.Validation.", "the framework's own checks, said in Vietnamese"),
    ];

    [Fact]
    public void Product_KeepsTheRule() => Product.ShouldHold(Rule, Product.Types.Count, Offenders(Product.Types));

    [Fact]
    public void Offender_IsFound() => Offenders([typeof(ChattyRule)]).ShouldHaveSingleItem();

    private static IEnumerable<string> Offenders(IEnumerable<Type> types) =>
        from type in types
        where !IsAPlaceForText(type)
        let text = TypeUses.Texts(type).FirstOrDefault(text => Vietnamese().IsMatch(text))
        where text is not null
        select $"{type.FullName}: {text}";

    private static bool IsAPlaceForText(Type type) =>
        type.Name.EndsWith("Room", StringComparison.Ordinal) // the room's entries in the menu
        || type.Name.EndsWith("Errors", StringComparison.Ordinal)
        || type.Name.EndsWith("Names", StringComparison.Ordinal)
        || type.IsSubclassOf(typeof(PageModel))
        || type.IsSubclassOf(typeof(TagHelper))
        || type.Namespace?.StartsWith("CaiCach.", StringComparison.Ordinal) != true
        || type.CustomAttributes.Any(attribute => attribute.AttributeType.Name.StartsWith("RazorCompiled", StringComparison.Ordinal))
        || typeof(Microsoft.AspNetCore.Mvc.Razor.IRazorPage).IsAssignableFrom(type)
        || Exempt.Any(exempt => $"{type.FullName}.".Contains(exempt.Name, StringComparison.Ordinal));

    [GeneratedRegex("[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Vietnamese();
}
