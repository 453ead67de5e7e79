using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.JobProgress;

/// <summary>
/// <c>&lt;cc-job-progress href="…" percent="40" text="Đang đọc trang 4/10" state="running" /&gt;</c>: a job that goes on while the page is
/// open. The address answers with the same tag and is asked every two seconds until the state is done, failed or cancelled; with scripts
/// off a link reloads the page.
/// </summary>
[HtmlTargetElement("cc-job-progress", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class JobProgressTagHelper(IHtmlHelper html) : ViewTagHelper(html)
{
    /// <summary>Answers with this tag alone, anew.</summary>
    public string Href { get; set; } = "";

    /// <summary>0 to 100; null while nobody knows.</summary>
    public int? Percent { get; set; }

    /// <summary>What is being done, or what came of it.</summary>
    public string Text { get; set; } = "";

    /// <summary>queued, running, done, failed, or cancelled.</summary>
    public string State { get; set; } = "running";

    /// <summary>Opens what came of it.</summary>
    public string? ResultHref { get; set; }

    /// <summary>What came of it, in words.</summary>
    public string? ResultText { get; set; }

    /// <summary>Where a post stops it; null when it cannot be stopped.</summary>
    public string? CancelHref { get; set; }

    internal bool IsOpen => State is "queued" or "running";

    /// <inheritdoc />
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => RenderAsync(output, "JobProgress");
}
