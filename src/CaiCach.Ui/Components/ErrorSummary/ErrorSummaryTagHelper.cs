using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.ErrorSummary;

/// <summary><c>&lt;cc-error-summary /&gt;</c>: all that has to be mended, on top of the form, each with a link to its field.</summary>
[HtmlTargetElement("cc-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(IHtmlHelper html) : ViewTagHelper(html)
{
    /// <summary>The errors with the id of their field; null for the whole form.</summary>
    internal IReadOnlyList<(string? FieldId, string Message)> Errors { get; private set; } = [];

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Errors =
        [
            .. ViewContext
                .ViewData.ModelState.SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))
                .Where(error => error.ErrorMessage.Length > 0)
                .Select(error => (error.Key.Length > 0 ? TagBuilder.CreateSanitizedId(error.Key, "_") : null, error.ErrorMessage)),
        ];
        if (Errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        await RenderAsync(output, "ErrorSummary");
    }
}
