using CaiCach.Foundation.Mail;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Features.Notices;
using CaiCach.Planning.Jobs;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Jobs;

public sealed class MailPostTests
{
    [Fact]
    public async Task Send_WhenTheServerTakesIt_ThenTheDigestArrivesWhole()
    {
        await using var mail = new TestMailServer();
        var line = ReminderWords.Of(ReminderKind.Late, new DateOnly(2026, 6, 30)) + ": Rà soát thủ tục";

        await new MailPost(new MailSettings(mail.Address, "caicach@example.vn")).SendAsync(
            "canbo@example.vn",
            ReminderWords.Subject(1, 0, 0),
            ReminderWords.Body([line]),
            TestContext.Current.CancellationToken
        );

        var message = mail.Mails.ShouldHaveSingleItem();
        message.To.ShouldBe("canbo@example.vn");
        message.Body.ShouldContain("- Quá hạn từ 30/06/2026: Rà soát thủ tục");
    }
}
