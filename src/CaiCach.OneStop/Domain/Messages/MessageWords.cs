using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Domain.Deliveries;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>The words of a turn as <c>data/one-stop/messages.json</c> has them.</summary>
internal sealed record TurnWords(MessageTurn Turn, string Subject, string Mail, string Short);

/// <summary>The words from a day on.</summary>
/// <param name="From">The first day on which they are sent.</param>
/// <param name="Law">By what the applicant is told.</param>
/// <param name="TellBy">Over what whoever was not asked is told.</param>
/// <param name="TellByLaw">By what that is so.</param>
/// <param name="Turns">One of each turn.</param>
internal sealed record MessageWordSet(
    DateOnly From,
    string Law,
    IReadOnlyList<DeliveryChannel> TellBy,
    string TellByLaw,
    IReadOnlyList<TurnWords> Turns
);

/// <summary>Which turns are told that were read out of another system's export.</summary>
/// <param name="WithinDays">Only what happened within so many days.</param>
/// <param name="Source">By what.</param>
internal sealed record ImportedTurns(int WithinDays, string Source);

/// <summary>The words that are sent where neither the unit nor one above it has its own.</summary>
/// <param name="Imported">Of dossiers that another system decides.</param>
/// <param name="Sets">In order of their first day.</param>
internal sealed record MessageWords(ImportedTurns Imported, IReadOnlyList<MessageWordSet> Sets)
{
    private const string FileName = "one-stop/messages.json";

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A turn lacks its words, a field is unknown, or the days are out of order.</exception>
    public static MessageWords Load(DataFiles files)
    {
        var words = files.ReadJson<MessageWords>(FileName);
        var isSound =
            words.Imported is { WithinDays: >= 1 and <= 30, Source.Length: > 0 }
            && words.Sets.Count > 0
            && words.Sets.Zip(words.Sets.Skip(1)).All(pair => pair.First.From < pair.Second.From)
            && words.Sets.All(set =>
                set.Turns.Select(one => one.Turn).Order().SequenceEqual(Enum.GetValues<MessageTurn>())
                && set.Turns.All(one => TextOf(one).Unknown(one.Turn).Count == 0)
                && set.TellBy.All(MessageChannels.All.Contains)
                && !string.IsNullOrWhiteSpace(set.TellByLaw)
            );
        return isSound
            ? words
            : throw new InvalidDataException(
                $"{files.PathOf(FileName)}: needs sets in order of their first day, every turn once in each, only fields that its turn knows, ways to tell with their law; imported turns within 1 to 30 days, with a source."
            );
    }

    /// <summary>The words of a turn on a day; of days before the first set, the first.</summary>
    public MessageText On(DateOnly day, MessageTurn turn) => TextOf(SetOn(day).Turns.Single(one => one.Turn == turn));

    /// <summary>Over what whoever was not asked on a day is told.</summary>
    public MessageWays UsualOn(DateOnly day) => MessageChannels.Of(SetOn(day).TellBy);

    private MessageWordSet SetOn(DateOnly day) => Sets.LastOrDefault(set => set.From <= day) ?? Sets[0];

    private static MessageText TextOf(TurnWords words) => new(words.Subject, words.Mail, words.Short);
}
