namespace CaiCach.Ui;

/// <summary>What is said of input that could not even be read; rooms say the rest.</summary>
internal static class UiErrors
{
    public const string Missing = "Chưa nhập mục này.";
    public const string NotANumber = "Phải là số, ví dụ 1.234,5.";
    public const string NotADay = "Phải là một ngày, ví dụ 30/11/2026.";
    public const string NotUnderstood = "Không đọc được nội dung đã nhập. Hãy nhập lại.";
    public const string TooLong = "Tối đa {1} ký tự.";
    public const string WrongLength = "Từ {2} đến {1} ký tự.";
    public const string OutOfRange = "Phải từ {1} đến {2}.";
    public const string WrongForm = "Chưa đúng dạng. Hãy xem ví dụ ở phần hướng dẫn.";
    public const string NotAnEmail = "Chưa đúng dạng thư điện tử, ví dụ ten@tinh.gov.vn.";
    public const string NotEqual = "Hai lần nhập chưa giống nhau.";
}
