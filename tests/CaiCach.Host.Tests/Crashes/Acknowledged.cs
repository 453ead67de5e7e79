namespace CaiCach.Host.Tests.Crashes;

/// <summary>A write that the program has answered with 200 or 201: which line of a dossier's history it is.</summary>
internal readonly record struct Acknowledged(string Code, int Sequence);
