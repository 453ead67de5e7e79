namespace CaiCach.Planning.Features.Figures;

/// <summary>How urgent tasks are called on the leaders' board.</summary>
internal static class UrgentTaskNames
{
    public static string Tasks => "nhiệm vụ";
}
