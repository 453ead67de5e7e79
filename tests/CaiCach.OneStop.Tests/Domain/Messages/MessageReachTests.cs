using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Messages;

namespace CaiCach.OneStop.Tests.Domain.Messages;

public sealed class MessageReachTests
{
    private const string Mail = "dan@example.vn";
    private const string Mobile = "0912 345 678";

    /// <summary>Choices are the applicant's: no channel is used that was not chosen, and none without an address for it.</summary>
    [Theory]
    [InlineData(null, Mail, Mobile, "Mail Sms Zalo", null)] // nobody asked: the usual way
    [InlineData(null, null, Mobile, "Sms Zalo", null)]
    [InlineData(7, Mail, Mobile, "Mail Sms Zalo", null)]
    [InlineData(1, Mail, Mobile, "Mail", null)]
    [InlineData(4, Mail, Mobile, "Zalo", null)]
    [InlineData(0, Mail, Mobile, "", "Unwanted")]
    [InlineData(1, null, Mobile, "", "NoContact")]
    [InlineData(2, Mail, "02043 855 123", "", "NoContact")] // a landline takes no messages
    [InlineData(null, null, null, "", "NoContact")]
    public void Addresses_AreThoseChosenAndKnown(int? chosen, string? email, string? phone, string channels, string? silence)
    {
        var reach = MessageReach.Of([new MessagePerson(email, phone, (MessageWays?)chosen)], (MessageWays)7);

        string.Join(' ', reach.Addresses.Select(one => one.Channel)).ShouldBe(channels);
        reach.Silence?.ToString().ShouldBe(silence);
    }

    [Fact]
    public void Submitter_IsToldWhereTheOwnerLeftNothing()
    {
        var reach = MessageReach.Of(
            [new MessagePerson(null, "0912345678", null), new MessagePerson(Mail, "0987654321", null)],
            (MessageWays)3
        );

        reach.Addresses.ShouldBe([(DeliveryChannel.Mail, Mail), (DeliveryChannel.Sms, "0912345678")]);
    }

    [Fact]
    public void UsualWays_AreReadFromTheData() =>
        MessageWords
            .Load(RepositoryData.Files)
            .UsualOn(new DateOnly(2026, 3, 16))
            .ShouldBe(MessageWays.Mail | MessageWays.Sms | MessageWays.Zalo);

    [Theory]
    [InlineData("mail,SMS", 3)]
    [InlineData("webhook,9,", 0)]
    public void Names_OfNoWay_AreLeftOut(string names, short ways) => MessageChannels.Read(names.Split(',')).ShouldBe((MessageWays)ways);
}
