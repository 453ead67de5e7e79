using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Confirm;

/// <summary>
/// <c>&lt;cc-confirm text="Xóa kế hoạch" handler="Delete" reason="Reason"&gt;what will happen, hidden inputs&lt;/cc-confirm&gt;</c>: an act
/// that destroys asks first, and for a reason. Opens in place, with scripts off too; an error at the reason keeps it open.
/// </summary>
[HtmlTargetElement("cc-confirm")]
public sealed class ConfirmTagHelper(IHtmlHelper html) : ViewTagHelper(html)
{
    /// <summary>The act, on the button that opens and on the one that does it.</summary>
    public string Text { get; set; } = "";

    /// <summary>The page's handler that it posts to.</summary>
    public string? Handler { get; set; }

    /// <summary>Where it posts to, where that is another page.</summary>
    public string? Action { get; set; }

    /// <summary>The name under which the reason is posted; null asks for none.</summary>
    public string? Reason { get; set; }

    /// <summary>What to write as a reason, with an example.</summary>
    public string? ReasonHint { get; set; }

    /// <summary><c>small</c> inside rows and cards.</summary>
    public string? Size { get; set; }

    /// <summary>An icon before the words.</summary>
    public string? Icon { get; set; }

    internal IHtmlContent? Words { get; private set; }

    internal string Target =>
        Action
        ?? QueryLinks.With(
            ViewContext.HttpContext.Request,
            "handler",
            Handler ?? throw new InvalidOperationException("A confirmation needs handler or action.")
        );

    internal bool IsOpen =>
        Reason is not null && ViewContext.ViewData.ModelState.TryGetValue(Reason, out var state) && state.Errors.Count > 0;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Words = await output.GetChildContentAsync();
        await RenderAsync(output, "Confirm");
    }
}
