package dev.signet.codegen.translate.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.translate.regex.EcmaClass.Untranslatable;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pattern of ECMA-262 finds, its Java counterpart finds, and nothing else. */
class EcmaPatternTest {
    private static boolean finds(String pattern, String text) {
        return Pattern.compile(EcmaPattern.toJava(pattern)).matcher(text).find();
    }

    /** Escapes of Java in the texts are resolved, so that what can't be seen can be written. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            nullValues = "NULL",
            value = {
                "a ¦ xay ¦ x",
                "^a$ ¦ a ¦ a\\n",
                "^a$ ¦ a ¦ ba",
                "^(a|b)*$ ¦ abba ¦ abc",
                "^\\d+$ ¦ 09 ¦ \u0669",
                "^\\w+$ ¦ a_9 ¦ \u00e9",
                "^\\W$ ¦ \u00e9 ¦ a",
                "^\\s+$ ¦ `\u00a0\u2003\ufeff\t\u2028` ¦ `\u200b`",
                "^\\S$ ¦ x ¦ `\u3000`",
                "^[^\\s]$ ¦ x ¦ `\u00a0`",
                "^[^\\S,]$ ¦ ` ` ¦ x",
                "^[\\s\\S]$ ¦ `\u2028` ¦ ab",
                "^.$ ¦ \u0085 ¦ `\u2028`",
                "^.$ ¦ \ud83d\ude00 ¦ ab",
                "^[^]$ ¦ `\n` ¦ ab",
                "^\\/\\-\\.\\+$ ¦ /-.+ ¦ x-.+",
                "^\\cJ$ ¦ `\n` ¦ J",
                "^\\x41\\u0042\\u{43}$ ¦ ABC ¦ AB",
                "^\\u{1F600}$ ¦ \ud83d\ude00 ¦ x",
                "^\\ud83d\\ude00$ ¦ \ud83d\ude00 ¦ x",
                "^\\v$ ¦ `\u000b` ¦ `\n`",
                "^[\\b]$ ¦ `\b` ¦ b",
                "\\bfoo\\b ¦ a foo! ¦ afoo",
                "\\bfoo\\b ¦ \u00e9foo\u00e9 ¦ foo_",
                "\\Bfoo ¦ afoo ¦ a foo",
                "^(?<year>\\d{4})-\\k<year>$ ¦ 1999-1999 ¦ 1999-2000",
                "^(?<a_b>x)(y)\\2\\1$ ¦ xyyx ¦ xyxy",
                "(?<=\\$)\\d+ ¦ $5 ¦ 5",
                "(?<!\\$)\\b\\d$ ¦ 5 ¦ $5",
                "^(?!.*bad).*$ ¦ good ¦ so bad",
                "^(?=.*\\d)(?=.*[a-z]).{4,}$ ¦ abc1 ¦ abcd",
                "^\\p{Letter}\\p{L}\\p{Lu}$ ¦ \u00e9\u00e9\u00c9 ¦ a1A",
                "^\\p{General_Category=Decimal_Number}$ ¦ \u0669 ¦ a",
                "^\\p{Script=Greek}\\p{sc=Grek}$ ¦ \u03b1\u03b2 ¦ ab",
                "^\\P{Script=Greek}$ ¦ a ¦ \u03b1",
                "^[\\p{L}\\d_-]+$ ¦ \u00e9-1_ ¦ a.b",
                "^\\p{White_Space}$ ¦ `\u2003` ¦ a",
                "^\\p{ASCII}\\p{Any}$ ¦ a\u00e9 ¦ \u00e9a",
                "^[a&&b]$ ¦ & ¦ ab",
                "^[[a]$ ¦ [ ¦ b",
                "^[a-c-e]$ ¦ - ¦ d",
                "^[\\w-.]+$ ¦ a-. ¦ a+b",
                "^[+--]$ ¦ `,` ¦ .",
                "^[-a]$ ¦ - ¦ b",
                "^[^-a]$ ¦ b ¦ -",
                "^[\\^\\]]$ ¦ ] ¦ a",
                "^{}$ ¦ {} ¦ {",
                "^x{,5}$ ¦ `x{,5}` ¦ xxx",
                "^x]$ ¦ x] ¦ x",
                "^a{2,3}?$ ¦ aa ¦ a",
                "^a{2}$ ¦ aa ¦ aaa",
                "^#a b$ ¦ #a b ¦ #ab",
                "^'\"<>@!%~`$ ¦ '\"<>@!%~` ¦ x",
                "^(?:)$ ¦ `` ¦ a",
                "x|[] ¦ x ¦ y",
                "^(?:a|[]*b)$ ¦ b ¦ c",
                "^\u00e9\\u00e9$ ¦ \u00e9\u00e9 ¦ e\u0301",
            })
    void isFoundInOneTextAndNotInTheOther(String pattern, String with, String without) {
        assertThat(finds(pattern, text(with))).as(EcmaPattern.toJava(pattern)).isTrue();
        assertThat(finds(pattern, text(without)))
                .as(EcmaPattern.toJava(pattern))
                .isFalse();
    }

    @Test
    void zeroIsACharacter() {
        assertThat(finds("^\\0$", "\0")).isTrue();
        assertThat(finds("^\\0$", "0")).isFalse();
    }

    private static String text(String written) {
        return written.replace("\\n", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "[",
                "a**",
                "a++",
                "*",
                "a{2}{3}",
                "a{3,2}",
                "\\",
                "[\\",
                "(?i)a",
                "(?i:a)",
                "(?>a)",
                "(?<a",
                "(?<>a)",
                "(?<a>x)(?<a>y)",
                "\\1",
                "(a)|\\1",
                "(?:(a)|b)\\1",
                "(a)?\\1",
                "(a\\1)",
                "\\k<b>",
                "\\A",
                "\\Z",
                "\\z",
                "\\h",
                "\\Q",
                "\\e",
                "\\07",
                "\\x4",
                "\\u12",
                "\\u{110000}",
                "\\c1",
                "\\p{Emoji}",
                "\\p{Script=Nobody}",
                "\\p{scx=Grek}",
                "\\p{L",
                "[b-a]",
                "(?<=(?:ab|c)*)d",
                "a{999999999999}",
                "^*",
                "(?=a)*",
            })
    void isRefusedIfItMeansNothingOrJavaCantSayIt(String pattern) {
        assertThatExceptionOfType(Untranslatable.class)
                .isThrownBy(() -> EcmaPattern.toJava(pattern))
                .withMessageNotContaining("null");
    }

    @Test
    void isRefusedIfItsMatchesOfNothingCantBeCounted() {
        for (String forks :
                new String[] {"(?:|){40}x", "(|)".repeat(40) + "x", "(a?)?".repeat(40) + "x", "(a*|b*){60}x"}) {
            assertThatExceptionOfType(Untranslatable.class)
                    .as(forks)
                    .isThrownBy(() -> EcmaPattern.toJava(forks))
                    .withMessageContaining("too many ways");
        }
        assertThat(finds("^([a-z]*,?)*$", "a,b,c")).isTrue();
    }

    @Test
    void isRefusedIfItIsHugeOrDeep() {
        assertThatExceptionOfType(Untranslatable.class).isThrownBy(() -> EcmaPattern.toJava("a".repeat(5_001)));
        assertThatExceptionOfType(Untranslatable.class)
                .isThrownBy(() -> EcmaPattern.toJava("(".repeat(60) + ")".repeat(60)));
    }

    @Test
    void anyTextIsTranslatedOrRefused() {
        translate(7, 20_000);
    }

    @Test
    @Tag("integration")
    void soAreTenTimesAsManyMoreTexts() {
        translate(8, 200_000);
    }

    private static void translate(long seed, int texts) {
        String alphabet = "ab01^$\\/.*+?()[]{}|-,:=!<>kpPudDwWsSbBcxnv&# \u00e9\u2028\"'";
        Random random = new Random(seed);
        int translated = 0;
        for (int n = 0; n < texts; n++) {
            StringBuilder pattern = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                pattern.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Pattern.compile(EcmaPattern.toJava(pattern.toString()));
                translated++;
            } catch (Untranslatable refused) {
                assertThat(refused).hasMessageNotContaining("\n");
            }
        }
        assertThat(translated).isGreaterThan(texts / 40);
    }
}
