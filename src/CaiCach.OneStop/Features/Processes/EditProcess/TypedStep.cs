using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Features.Processes.EditProcess;

/// <summary>A row of the table as typed; a row without a code is none.</summary>
internal sealed record TypedStep
{
    /// <summary>Where it stands among the others; tens at first, so that a row can be put between. Null for last.</summary>
    [Range(0, 100_000)]
    public int? Place { get; set; }

    [MaxLength(ProcessLimits.CodeMaxLength)]
    public string? Code { get; set; }

    [MaxLength(ProcessLimits.NameMaxLength)]
    public string? Name { get; set; }

    [EnumDataType(typeof(ProcessStepKind))]
    public ProcessStepKind Kind { get; set; } = ProcessStepKind.Process;

    [EnumDataType(typeof(Role))]
    public Role Role { get; set; } = Role.Officer;

    /// <summary>Hours of work.</summary>
    [Range(0d, ProcessLimits.MinutesMax / 60)]
    public decimal? Hours { get; set; }

    public List<StepPowers> May { get; set; } = [];

    [EnumDataType(typeof(AgencyKind))]
    public AgencyKind? Agency { get; set; }

    /// <summary>The code of the unit, or the name of another agency.</summary>
    [MaxLength(ProcessLimits.IssuerMaxLength)]
    public string? AgencyDetail { get; set; }

    /// <summary>Codes with commas between.</summary>
    [MaxLength(ProcessLimits.NextMaxCount * (ProcessLimits.CodeMaxLength + 2))]
    public string? Next { get; set; }

    /// <summary>A step as its row shows it.</summary>
    public static TypedStep Of(ProcessStep step, int index) =>
        new()
        {
            Place = (index + 1) * 10,
            Code = step.Code,
            Name = step.Name,
            Kind = step.Kind,
            Role = step.Role,
            Hours = Math.Round(step.AllottedMinutes / 60m, 2),
            May = [.. ProcessNames.Single.Where(power => step.May.HasFlag(power))],
            Agency = step.Agency,
            AgencyDetail = step.AgencyDetail,
            Next = step.Next is { } next ? string.Join(", ", next) : null,
        };

    /// <summary>The row as a step.</summary>
    public ProcessStep Read() =>
        new(
            Code!.Trim(),
            Name?.Trim() ?? "",
            Kind,
            Role,
            (int)Math.Round((Hours ?? 0) * 60, MidpointRounding.AwayFromZero),
            May.Where(ProcessNames.Single.Contains).Aggregate(StepPowers.None, (all, one) => all | one),
            Next?.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } next
                ? next
                : null,
            Agency,
            string.IsNullOrWhiteSpace(AgencyDetail) ? null : AgencyDetail.Trim()
        );
}
