using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Notice;

/// <summary><c>&lt;cc-notice when="saved"&gt;Đã ghi tiến độ.&lt;/cc-notice&gt;</c>: says once, after a redirect, that something is done (<see cref="ResultPageExtensions.Announce"/>).</summary>
[HtmlTargetElement("cc-notice", Attributes = "when")]
public sealed class NoticeTagHelper(ITempDataDictionaryFactory tempData) : IconicTagHelper
{
    internal const string TempDataKey = "cc-notice";

    /// <summary>The key that was announced.</summary>
    public string When { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var kept = tempData.GetTempData(ViewContext.HttpContext);
        if (kept.Peek(TempDataKey) as string != When)
        {
            output.SuppressOutput();
            return;
        }

        kept.Remove(TempDataKey);
        output.TagName = "div";
        SetClass(output, "cc-alert", "ontime");
        output.Attributes.SetAttribute("role", "status");
        output.PreContent.AppendHtml(Icon("circle-check")).AppendHtml("<div>");
        output.PostContent.AppendHtml("</div>");
    }
}
