using System.Globalization;

namespace CaiCach.Host.Tests.Crashes;

/// <summary>
/// How big the kill test is. <c>./test</c> runs 20 officials and three kills; <c>CAICACH_CRASH_SIZE="200 5 10"</c> makes it the full size, 200 officials
/// with five dossiers each and ten kills, about a minute of work.
/// </summary>
internal sealed record CrashSize(int Officials, int DossiersEach, int Kills)
{
    private const string Variable = "CAICACH_CRASH_SIZE";
    private const string Usual = "20 4 3";
    private const int OfficialsPerCommune = 5;

    /// <summary>A dossier's way from its reception to its return.</summary>
    private const int WritesPerDossier = 6;

    public int Communes => Math.Max(1, Officials / OfficialsPerCommune);

    public int Writes => Officials * DossiersEach * WritesPerDossier;

    /// <summary>How long the whole may take; it goes by counts, so this only ends what hangs.</summary>
    public TimeSpan Patience => TimeSpan.FromMinutes(4 + (2 * Kills));

    public static CrashSize FromEnvironment()
    {
        var numbers = (Environment.GetEnvironmentVariable(Variable) ?? Usual)
            .Split(' ')
            .Select(number => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture))
            .ToArray();
        return new CrashSize(numbers[0], numbers[1], numbers[2]);
    }
}
