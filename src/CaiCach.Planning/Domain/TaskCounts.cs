namespace CaiCach.Planning.Domain;

/// <summary>How many tasks stand where; every figure opens its tasks.</summary>
internal sealed record TaskCounts(int Total, int DoneOnTime, int DoneLate, int OpenWithinTime, int OpenLate);
