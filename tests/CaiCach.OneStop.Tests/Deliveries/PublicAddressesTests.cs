using System.Net;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Domain.Messages;

namespace CaiCach.OneStop.Tests.Deliveries;

public sealed class PublicAddressesTests
{
    /// <summary>The special networks of the IANA registries (RFC 6890), and the edges of those that are public.</summary>
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.8.8.8", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("::7f00:1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:7f00:1::", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd12::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Address_OfAPrivateNetwork_IsNotCalled(string address, bool mayBeCalled)
    {
        new PublicAddresses(new DeliverySettings(null, AllowsPrivate: false)).MayBeCalled(IPAddress.Parse(address)).ShouldBe(mayBeCalled);
        new PublicAddresses(new DeliverySettings(null, AllowsPrivate: true)).MayBeCalled(IPAddress.Parse(address)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://sms.example.vn/gui", true, true)]
    [InlineData("http://sms.example.vn/gui", false, true)]
    [InlineData("https://10.0.0.1/gui", false, true)]
    [InlineData("https://2130706433/gui", false, true)]
    [InlineData("https://0x7f.1/gui", false, true)]
    [InlineData("https://[::1]/gui", false, true)]
    [InlineData("https://localhost/gui", false, true)]
    [InlineData("https://ai:do@sms.example.vn/", false, false)]
    [InlineData("https://sms.example.vn/#x", false, false)]
    [InlineData("ftp://sms.example.vn/", false, false)]
    [InlineData("file:///etc/passwd", false, false)]
    [InlineData("/gui", false, false)]
    [InlineData("", false, false)]
    public void Address_ThatPeopleEnter_IsPublicAndByHttps(string address, bool isPublic, bool isAllowedPrivately)
    {
        new PublicAddresses(new DeliverySettings(null, AllowsPrivate: false)).MayBeEntered(address).ShouldBe(isPublic);
        new PublicAddresses(new DeliverySettings(null, AllowsPrivate: true)).MayBeEntered(address).ShouldBe(isAllowedPrivately);
    }

    [Theory]
    [InlineData("X-Api-Key", true)]
    [InlineData("Authorization", true)]
    [InlineData("Host", false)]
    [InlineData("content-length", false)]
    [InlineData("Idempotency-Key", false)]
    [InlineData("X Api", false)]
    [InlineData("X\r\nY", false)]
    [InlineData("", false)]
    public void Header_IsATokenThatIsNotOurs(string name, bool isName) => GatewayHeaders.IsName(name).ShouldBe(isName);

    [Theory]
    [InlineData("Bearer abc.def", true)]
    [InlineData("a\r\nX: y", false)]
    [InlineData("khóa", false)]
    public void HeaderValue_IsOneLineOfAscii(string value, bool isValue) => GatewayHeaders.IsValue(value).ShouldBe(isValue);
}
