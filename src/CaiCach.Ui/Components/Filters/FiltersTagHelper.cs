using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Filters;

/// <summary>
/// <c>&lt;cc-filters chips="Model.Chips" search="Tìm nhiệm vụ"&gt;actions at the right&lt;/cc-filters&gt;</c>: search and filters above a
/// list. All stands in the address; works with scripts off.
/// </summary>
[HtmlTargetElement("cc-filters")]
public sealed class FiltersTagHelper(IHtmlHelper html, IEnumerable<ISavedViews> savedViews) : ViewTagHelper(html)
{
    /// <summary>The filters.</summary>
    public IReadOnlyList<FilterChip> Chips { get; set; } = [];

    /// <summary>What can be searched for, in words; null for no search. The word stands in the address as <c>tim</c>.</summary>
    public string? Search { get; set; }

    /// <summary>What stands at the right.</summary>
    [HtmlAttributeNotBound]
    public IHtmlContent? Actions { get; private set; }

    /// <summary>The words searched for.</summary>
    [HtmlAttributeNotBound]
    public string? Words => ViewContext.HttpContext.Request.Query[QueryLinks.SearchName].FirstOrDefault();

    /// <summary>The views of this list that the person has saved.</summary>
    [HtmlAttributeNotBound]
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>The page that takes a view in; null where nobody keeps them, or nobody is signed in.</summary>
    [HtmlAttributeNotBound]
    public string? ViewsHref { get; private set; }

    /// <summary>The list as it is filtered and ordered now, for keeping; null when nothing is chosen.</summary>
    [HtmlAttributeNotBound]
    public string? Address =>
        QueryLinks.Kept(ViewContext.HttpContext.Request, QueryLinks.PageName).Any(part => !string.IsNullOrEmpty(part.Value))
            ? QueryLinks.With(ViewContext.HttpContext.Request, QueryLinks.PageName, null)
            : null;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        Actions = actions.IsEmptyOrWhiteSpace ? null : actions;
        var request = ViewContext.HttpContext;
        if (savedViews.FirstOrDefault() is { } saved && request.User.Identity?.IsAuthenticated == true)
        {
            ViewsHref = saved.Href;
            Views = await saved.ListAsync(request.Request.Path.Value ?? "/", request.RequestAborted);
        }

        await RenderAsync(output, "Filters");
    }

    /// <summary>The choice made in a filter; null for none, or for one that is not offered.</summary>
    internal FilterOption? Chosen(FilterChip chip) =>
        ViewContext.HttpContext.Request.Query[chip.Name].FirstOrDefault() is { Length: > 0 } value
            ? chip.Options.FirstOrDefault(option => option.Value == value)
            : null;
}
