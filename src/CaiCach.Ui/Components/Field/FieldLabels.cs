using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace CaiCach.Ui.Components.Field;

/// <summary>
/// The labels of the fields on the page. The error summary stands above the fields and names them all the same: it is written out only
/// when the whole page has run.
/// </summary>
internal static class FieldLabels
{
    public static void Keep(HttpContext httpContext, string fieldId, string label) => Of(httpContext)[fieldId] = label;

    public static IHtmlContent NameOf(HttpContext httpContext, string fieldId) => new Later(Of(httpContext), fieldId);

    private static Dictionary<string, string> Of(HttpContext httpContext)
    {
        if (httpContext.Items[typeof(FieldLabels)] is not Dictionary<string, string> labels)
        {
            httpContext.Items[typeof(FieldLabels)] = labels = new Dictionary<string, string>(StringComparer.Ordinal);
        }

        return labels;
    }

    private sealed class Later(Dictionary<string, string> labels, string fieldId) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            if (labels.TryGetValue(fieldId, out var label) && label.Length > 0)
            {
                encoder.Encode(writer, label);
                writer.Write(": ");
            }
        }
    }
}
