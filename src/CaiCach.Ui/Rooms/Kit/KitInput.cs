using System.ComponentModel.DataAnnotations;

namespace CaiCach.Ui.Rooms.Kit;

/// <summary>What the kit's form asks for.</summary>
internal sealed class KitInput
{
    [Required, StringLength(120)]
    public string? Name { get; set; }

    [Required]
    public DateOnly? DueOn { get; set; }

    [Range(0, 100)]
    public decimal? Percent { get; set; }

    public string? Area { get; set; }

    public string? Way { get; set; }

    public bool IsRemembered { get; set; }

    [StringLength(2000)]
    public string? Words { get; set; }

    public string? Reason { get; set; }
}
