using CaiCach.Documents.Workbooks;
using CaiCach.OneStop.Domain.Payments;

namespace CaiCach.OneStop.Tests.Domain.Payments;

public sealed class BankStatementTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 12, 0, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData("Ngày giao dịch", "Số tiền ghi có", "Nội dung", "Số giao dịch")]
    [InlineData("NGÀY", "PHÁT SINH CÓ (VND)", "DIỄN GIẢI", "SỐ CT")]
    [InlineData("Transaction date", "Credit", "Description", "Reference No.")]
    public void Read_WhateverTheHeaders_FindsWhatCameIn(string day, string amount, string content, string reference)
    {
        var read = Read(
            [day, "Ghi nợ", amount, "Số dư", content, reference],
            [Text("19/03/2026 08:15:00"), WorkbookCell.Blank, WorkbookCell.Of(8000m), Text("x"), Text("CC0011223344 nop phi"), Text("FT1")],
            [
                WorkbookCell.Of(new DateOnly(2026, 3, 19)),
                WorkbookCell.Blank,
                Text("1.500.000 VND"),
                Text("x"),
                Text("phi"),
                WorkbookCell.Of(42m),
            ],
            [Text("19/03/2026"), WorkbookCell.Of(5000m), WorkbookCell.Blank, Text("x"), Text("chi"), Text("FT2")],
            [WorkbookCell.Blank, WorkbookCell.Blank, Text("tổng"), WorkbookCell.Blank, WorkbookCell.Blank, WorkbookCell.Blank],
            [Text("31/12/2026"), WorkbookCell.Blank, WorkbookCell.Of(1m), Text("x"), Text("ngày mai"), Text("FT3")]
        );

        read.Value.Transfers.ShouldBe([
            new("FT1", 8000, "CC0011223344 nop phi", new DateTimeOffset(2026, 3, 19, 1, 15, 0, TimeSpan.Zero)),
            new("42", 1_500_000, "phi", new DateTimeOffset(2026, 3, 18, 17, 0, 0, TimeSpan.Zero)),
        ]);
        read.Value.Unread.ShouldBe([5, 6]);
    }

    [Fact]
    public void Read_WhenColumnsLack_SaysWhich() =>
        Read(["Ngày", "Nội dung"], [Text("19/03/2026"), Text("x")]).Errors.ShouldBe([PaymentErrors.StatementColumns]);

    [Fact]
    public void Read_WhenItIsNoTable_IsRefused() =>
        BankStatement.Read([0x4D, 0x5A, 0x00, 0xFF], Now, CancellationToken.None).Errors.ShouldBe([PaymentErrors.StatementUnreadable]);

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Read_OfSeparatedText_FindsWhatCameIn(char separator)
    {
        var text = $"""
            Sao kê tài khoản 0011{separator}{separator}{separator}
            Ngày giao dịch{separator}Ghi có{separator}Nội dung{separator}Số giao dịch
            19/03/2026 08:15:00{separator}"1.500.000"{separator}"CC0011223344, nộp phí"{separator}FT1
            19/03/2026{separator}không rõ{separator}phí{separator}FT2
            """;

        var read = BankStatement.Read(System.Text.Encoding.UTF8.GetBytes(text), Now, CancellationToken.None);

        read.Value.Transfers.ShouldBe([
            new("FT1", 1_500_000, "CC0011223344, nộp phí", new DateTimeOffset(2026, 3, 19, 1, 15, 0, TimeSpan.Zero)),
        ]);
        read.Value.Unread.ShouldBe([4]);
    }

    private static WorkbookCell Text(string text) => WorkbookCell.Of(text);

    private static Foundation.Writes.Result<BankStatement> Read(string[] headers, params WorkbookCell[][] rows)
    {
        using var file = GivenStatements.Of(headers, rows);
        return BankStatement.Read(file.ToArray(), Now, CancellationToken.None);
    }
}
