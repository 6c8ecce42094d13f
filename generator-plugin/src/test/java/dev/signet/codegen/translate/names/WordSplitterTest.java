package dev.signet.codegen.translate.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSplitterTest {
    @ParameterizedTest
    @CsvSource({
        "created_at, createdAt",
        "x-request-id, xRequestId",
        "alreadyCamel, alreadyCamel",
        "URLPath, urlPath",
        "ID, id",
        "userID, userID",
        "iOS, iOS",
        "a.b/c d, aBCD",
        "_links, links",
        "trailing_, trailing",
        "2fa, _2fa",
        "v1.5, v15",
        "+1, plus1",
        "-1, minus1",
        "'', empty",
        "$, dollar",
        "<=, lessEqual",
        "gr\u00f6\u00dfe, grosse",
        "gro\u0308\u00dfe, grosse",
        "\u00c9TAT_CIVIL, etatCivil",
        "\u65e5\u672c, u65E5U672C",
        "\u65e5_id, u65E5Id",
        "\u041f\u0440\u0438\u0432\u0435\u0442, privet",
        "\u0449\u0438\u0442, shchit",
        "\u03b8\u03ad\u03c3\u03b7, thesi",
        "\u00e6r\u00f8_\u00e5r, aeroAr",
        "\ufb01n, fin",
        "x\u00b2, x2",
        "\u0663d, _3d",
        "USER_ID, userId",
        "X-API-KEY, xApiKey",
        "AWS_ACCESS_KEY_ID, awsAccessKeyId",
        "user_ID, userID",
        "OAuth2Token, oauth2Token",
        "OAuthToken, oauthToken",
        "OAuthorize, oAuthorize",
        "EC2Instance, ec2Instance",
        "IDs, ids",
        "URLsOf, urlsOf",
        "IPv4Address, ipv4Address",
        "IPAddress, ipAddress",
        "AString, aString",
        "IsActive, isActive",
        "S3Bucket, s3Bucket",
        "VertexAISearchConfig, vertexAISearchConfig",
        "a\ud83d\ude00b, aB",
        "\ud83d\ude00, u1f600"
    })
    void camelCaseOf(String raw, String expected) {
        assertThat(WordSplitter.camel(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "order_line, OrderLine",
        "orderLine, OrderLine",
        "HTTPError, HTTPError",
        "1st, _1st",
        "'', Empty",
        "ERROR_CODE, ErrorCode",
        "URL, URL",
        "VertexAISearchConfig, VertexAISearchConfig",
        "OAuth2Token, OAuth2Token",
        "Na\u00efve, Naive",
        "Gr\u00f6\u00dfe, Grosse",
        "\u65e5, U65E5"
    })
    void pascalCaseOf(String raw, String expected) {
        assertThat(WordSplitter.pascal(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "inProgress, IN_PROGRESS",
        "HTTPServer, HTTP_SERVER",
        "in-progress, IN_PROGRESS",
        "v1.5, V1_5",
        "-1, MINUS_1",
        "9, _9",
        "*, STAR",
        "\u00dfeta, SSETA",
        "OAuth2Token, OAUTH2_TOKEN",
        "VertexAISearchConfig, VERTEX_AI_SEARCH_CONFIG",
        "userIDs, USER_IDS",
        "URLsToFetch, URLS_TO_FETCH",
        "sha256Hash, SHA256_HASH",
        "IPv6, IPV6",
        "GitHubToken, GITHUB_TOKEN",
        "macOSVersion, MACOS_VERSION",
        "EC2Instance, EC2_INSTANCE",
        "h264video, H264VIDEO",
        "2faCode, _2FA_CODE",
        "1K, _1K",
        "1Kb, _1KB",
        "3DModel, _3D_MODEL",
        "5Minutes, _5MINUTES",
        "H264VIDEO, H264VIDEO",
        "v1Beta, V1_BETA",
        "IsDNSServer, IS_DNS_SERVER",
        "ABTest, AB_TEST",
        "gr\u00f6\u00dfe, GROSSE",
        "\u65e5\u672c, U65E5_U672C"
    })
    void constantOf(String raw, String expected) {
        assertThat(WordSplitter.constant(raw)).isEqualTo(expected);
    }

    @Test
    void longNamesAreCutAndStayDifferent() {
        String one = WordSplitter.camel("x".repeat(150) + "1");
        String other = WordSplitter.camel("x".repeat(150) + "2");

        assertThat(one).hasSizeLessThanOrEqualTo(100).startsWith("xxx").isNotEqualTo(other);
        assertThat(WordSplitter.camel("x".repeat(100))).isEqualTo("x".repeat(100));
    }
}
