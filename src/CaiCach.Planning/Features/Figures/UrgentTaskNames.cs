namespace CaiCach.Planning.Features.Figures;

/// <summary>How urgent tasks are called on the leaders' board.</summary>
internal static class UrgentTaskNames
{
    public static readonly string Tasks = "nhiệm vụ";

    /// <summary>The indicator that counts late tasks (<c>data/indicators/2-tasks.json</c>).</summary>
    public const string LateCode = "NV-03";
}
