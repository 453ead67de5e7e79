namespace CaiCach.OneStop.Features.Public.LookUp;

/// <summary>What the places inside a unit are called.</summary>
internal static class PublicPlaceNames
{
    public static string Desk => "Bộ phận Một cửa";

    public static string Leaders => "Lãnh đạo";
}
