using Microsoft.AspNetCore.Html;

namespace CaiCach.Ui.Components.PageHeader;

/// <summary>What the tags inside a page header hand to it.</summary>
internal sealed class PageHeaderSlots
{
    public IHtmlContent? Actions { get; set; }

    public IHtmlContent? Pill { get; set; }
}
