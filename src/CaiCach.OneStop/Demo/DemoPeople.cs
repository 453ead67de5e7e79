namespace CaiCach.OneStop.Demo;

/// <summary>Made-up applicants: common names put together at random, numbers that nobody has been checked against.</summary>
internal static class DemoPeople
{
    private static readonly string[] Families =
    [
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Hoàng",
        "Vũ",
        "Đặng",
        "Bùi",
        "Đỗ",
        "Hồ",
        "Ngô",
        "Lường",
        "Quàng",
        "Lò",
    ];
    private static readonly string[] MenMiddle = ["Văn", "Đức", "Hữu", "Quang", "Minh", "Công"];
    private static readonly string[] WomenMiddle = ["Thị", "Thu", "Ngọc", "Thanh", "Kim", "Hồng"];
    private static readonly string[] MenGiven =
    [
        "An",
        "Bình",
        "Cường",
        "Dũng",
        "Hải",
        "Hùng",
        "Khánh",
        "Long",
        "Nam",
        "Phong",
        "Sơn",
        "Tuấn",
    ];
    private static readonly string[] WomenGiven =
    [
        "Anh",
        "Bích",
        "Chi",
        "Dung",
        "Hà",
        "Hạnh",
        "Lan",
        "Mai",
        "Nga",
        "Phương",
        "Thảo",
        "Yến",
    ];
    private static readonly string[] Reasons =
    [
        "Thiếu giấy chứng sinh bản chính.",
        "Tờ khai chưa ký.",
        "Bản sao chưa được chứng thực.",
        "Ảnh chụp giấy tờ không đọc được.",
    ];

    /// <summary>The n-th person of a demonstration; the same one for the same number.</summary>
    public static (string Name, string Identity, string Phone, DateOnly BornOn) Of(int number)
    {
        var isWoman = number % 2 == 1;
        var born = new DateOnly(1945, 1, 1).AddDays(number * 7919 % 21_900);
        var name = string.Join(
            ' ',
            Families[number / 3 % Families.Length],
            (isWoman ? WomenMiddle : MenMiddle)[number / 7 % 6],
            (isWoman ? WomenGiven : MenGiven)[number / 11 % 12]
        );
        var century = born.Year < 2000 ? 0 : 2;
        return (
            name,
            $"096{century + (isWoman ? 1 : 0)}{born.Year % 100:00}{number % 1_000_000:000000}",
            $"0900{number % 1_000_000:000000}",
            born
        );
    }

    /// <summary>Where the person lives.</summary>
    public static string AddressOf(int number, string unitName) => $"Thôn Mẫu {(number % 14) + 1}, {unitName}";

    /// <summary>Why papers were asked for.</summary>
    public static string ReasonOf(int number) => Reasons[number % Reasons.Length];

    /// <summary>Why a dossier was taken back.</summary>
    public const string Withdrawn = "Người dân đề nghị rút hồ sơ (minh họa).";
}
