package dev.signet.codegen.translate.regex;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Characters and classes of ECMA-262 (22.2.1, with the flag {@code u}) as {@code java.util.regex} writes them. */
public final class EcmaClass {
    static final String ANY = "[\\x{0}-\\x{10FFFF}]";
    static final String NONE = "(?!)";
    static final String DOT = "[^\\n\\r\\u2028\\u2029]";

    /** Java's own are the ASCII ones. */
    private static final String WHITE = "\\s\\p{Z}\\uFEFF";

    private static final String WORD = "[a-zA-Z0-9_]";

    /** Long names of general categories, and of what is no category but written like one. */
    private static final Map<String, String> CATEGORIES = categories();

    private static final Set<String> BINARY =
            Set.of("Alphabetic", "Ideographic", "Lowercase", "Uppercase", "White_Space");

    private EcmaClass() {}

    static String boundary(boolean at) {
        String after = "(?<=" + WORD + ")";
        String notAfter = "(?<!" + WORD + ")";
        String before = "(?=" + WORD + ")";
        String notBefore = "(?!" + WORD + ")";
        return at
                ? "(?:" + after + notBefore + "|" + notAfter + before + ")"
                : "(?:" + after + before + "|" + notAfter + notBefore + ")";
    }

    /** {@code \d}, {@code \W} and the like. */
    static String shorthand(char letter) {
        return switch (letter) {
            case 's' -> "[" + WHITE + "]";
            case 'S' -> "[^" + WHITE + "]";
            // Without further flags these are ASCII in Java too.
            default -> "\\" + letter;
        };
    }

    /** A code point that means itself. */
    static String literal(int c) {
        boolean plain = Character.isLetterOrDigit(c) || "_ /\"'`~!@#%=:;,<>".indexOf(c) >= 0;
        if (plain && c < 0x7F) {
            return Character.toString(c);
        }
        return c > ' ' && c < 0x7F ? "\\" + (char) c : String.format(Locale.ROOT, "\\x{%X}", c);
    }

    /**
     * {@code \p{…}}.
     *
     * @throws Untranslatable if Java has no such property
     */
    static String property(String expression, boolean negated) {
        String letter = negated ? "\\P" : "\\p";
        int equals = expression.indexOf('=');
        if (equals >= 0) {
            String key = expression.substring(0, equals);
            String value = expression.substring(equals + 1);
            return switch (key) {
                case "General_Category", "gc" -> letter + "{" + category(value) + "}";
                case "Script", "sc" -> letter + "{script=" + script(value) + "}";
                default -> throw new Untranslatable("the property " + key + " has no counterpart in Java");
            };
        }
        if (expression.equals("Any")) {
            return negated ? "[^\\x{0}-\\x{10FFFF}]" : ANY;
        }
        if (expression.equals("ASCII")) {
            return letter + "{ASCII}";
        }
        return BINARY.contains(expression)
                ? letter + "{Is" + expression + "}"
                : letter + "{" + category(expression) + "}";
    }

    private static String category(String name) {
        String category = CATEGORIES.get(name);
        if (category == null) {
            throw new Untranslatable("the property " + name + " has no counterpart in Java");
        }
        return category;
    }

    private static String script(String name) {
        try {
            Character.UnicodeScript script = Character.UnicodeScript.forName(name);
            // Java 17 must know it too, whatever generates.
            if (script.compareTo(Character.UnicodeScript.KHITAN_SMALL_SCRIPT) <= 0) {
                return script.name();
            }
        } catch (IllegalArgumentException e) {
            throw new Untranslatable("unknown script " + name);
        }
        throw new Untranslatable("the script " + name + " is unknown to Java 17");
    }

    private static Map<String, String> categories() {
        Map<String, String> all = new HashMap<>();
        for (String pair : List.of(
                "L=Letter LC=Cased_Letter Lu=Uppercase_Letter Ll=Lowercase_Letter Lt=Titlecase_Letter Lm=Modifier_Letter",
                "Lo=Other_Letter M=Mark M=Combining_Mark Mn=Nonspacing_Mark Mc=Spacing_Mark Me=Enclosing_Mark N=Number",
                "Nd=Decimal_Number Nd=digit Nl=Letter_Number No=Other_Number P=Punctuation P=punct",
                "Pc=Connector_Punctuation Pd=Dash_Punctuation Ps=Open_Punctuation Pe=Close_Punctuation",
                "Pi=Initial_Punctuation Pf=Final_Punctuation Po=Other_Punctuation S=Symbol Sm=Math_Symbol",
                "Sc=Currency_Symbol Sk=Modifier_Symbol So=Other_Symbol Z=Separator Zs=Space_Separator",
                "Zl=Line_Separator Zp=Paragraph_Separator C=Other Cc=Control Cc=cntrl Cf=Format Cs=Surrogate",
                "Co=Private_Use Cn=Unassigned")) {
            for (String entry : pair.split(" ")) {
                String[] names = entry.split("=");
                all.put(names[0], names[0]);
                all.put(names[1], names[0]);
            }
        }
        return Map.copyOf(all);
    }

    /** What Java can't say, or ECMA-262 doesn't allow. */
    public static final class Untranslatable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Untranslatable(String why) {
            super(why);
        }
    }
}
