using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features.Plans.ReviewPlan;

/// <summary>One threshold as the form has it.</summary>
internal sealed class MeasureForm
{
    public string? Comparator { get; set; }

    public decimal? Value { get; set; }

    [MaxLength(100, ErrorMessage = "Đơn vị tính dài quá 100 ký tự.")]
    public string? Unit { get; set; }
}

/// <summary>A target as the review form has it.</summary>
internal sealed class TargetForm
{
    public Guid Id { get; set; }

    public uint Version { get; set; }

    public ReformArea? Area { get; set; }

    [MaxLength(PlanLimits.NumberMaxLength, ErrorMessage = "Số mục dài quá 50 ký tự.")]
    public string? Section { get; set; }

    [Required(ErrorMessage = "Hãy ghi nội dung chỉ tiêu.")]
    [MaxLength(PlanLimits.TextMaxLength, ErrorMessage = "Nội dung dài quá 4.000 ký tự.")]
    public string Text { get; set; } = "";

    public TargetKind Kind { get; set; }

    [MaxLength(PlanLimits.NameMaxLength, ErrorMessage = "Lĩnh vực riêng dài quá 300 ký tự.")]
    public string? Sector { get; set; }

    [MaxLength(PlanLimits.ReasonMaxLength, ErrorMessage = "Phần loại trừ dài quá 1.000 ký tự.")]
    public string? Exclusions { get; set; }

    public bool IsStretch { get; set; }

    public List<MeasureForm> Measures { get; set; } = [];

    /// <summary>The form of a target, with one empty threshold to add another.</summary>
    public static TargetForm Of(Target target) =>
        new()
        {
            Id = target.Id,
            Version = target.Version,
            Area = target.Area,
            Section = target.Section,
            Text = target.Text,
            Kind = target.Kind,
            Sector = target.Sector,
            Exclusions = target.Exclusions,
            IsStretch = target.IsStretch,
            Measures =
            [
                .. target.Measures.Select(measure => new MeasureForm
                {
                    Comparator = measure.Comparator,
                    Value = measure.Value,
                    Unit = measure.Unit,
                }),
                new MeasureForm { Comparator = ">=", Unit = "%" },
            ],
        };

    /// <summary>The command that saves it.</summary>
    public SaveTargetCommand ToCommand() =>
        new(
            Id,
            Version,
            Area,
            Section,
            Text,
            [
                .. Measures
                    .Where(measure => measure.Value is not null)
                    .Take(PlanLimits.ListMaxItems)
                    .Select(measure => new TargetMeasure(
                        string.IsNullOrWhiteSpace(measure.Comparator) ? "=" : measure.Comparator.Trim(),
                        measure.Value!.Value,
                        string.IsNullOrWhiteSpace(measure.Unit) ? "%" : measure.Unit.Trim()
                    )),
            ],
            Kind,
            Sector,
            Exclusions,
            IsStretch
        );
}
