using System.ComponentModel.DataAnnotations;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Outlines.EditOutlineItem;

/// <summary>The fields of a figure's sentence; without an indicator it goes.</summary>
internal sealed class FigureFields
{
    [MaxLength(ReportLimits.NameMaxLength)]
    public string? Indicator { get; set; }

    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? None { get; set; }

    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? Zero { get; set; }

    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? All { get; set; }

    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? Some { get; set; }
}
