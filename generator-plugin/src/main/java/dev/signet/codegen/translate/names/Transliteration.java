package dev.signet.codegen.translate.names;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ASCII letters and digits that stand for a character in names: those of Latin letters without their marks, and the usual
 * romanizations of Greek and Cyrillic. Other scripts would need to know the language.
 */
final class Transliteration {
    private static final String LETTERS =
            // Latin letters that are no letter with a mark
            "ß ss ẞ SS æ ae Æ Ae œ oe Œ Oe ø o Ø O đ d Đ D ð d Ð D þ th Þ Th ł l Ł L ħ h Ħ H ı i ŧ t Ŧ T ŋ ng Ŋ Ng ĸ k ə e Ə E "
                    // Greek
                    + "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o "
                    + "Α A Β V Γ G Δ D Ε E Ζ Z Η I Θ Th Ι I Κ K Λ L Μ M Ν N Ξ X Ο O Π P Ρ R Σ S Τ T Υ Y Φ F Χ Ch Ψ Ps Ω O "
                    // Cyrillic
                    + "а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh "
                    + "щ shch ъ - ы y ь - э e ю yu я ya і i ї yi є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz "
                    + "А A Б B В V Г G Д D Е E Ё E Ж Zh З Z И I Й Y К K Л L М M Н N О O П P Р R С S Т T У U Ф F Х Kh Ц Ts Ч Ch Ш Sh "
                    + "Щ Shch Ъ - Ы Y Ь - Э E Ю Yu Я Ya І I Ї Yi Є Ye Ґ G Ў U Ј J Љ Lj Њ Nj Ћ C Ђ Dj Џ Dz";

    private static final Map<Integer, String> TABLE = table();

    private Transliteration() {}

    private static Map<Integer, String> table() {
        Map<Integer, String> table = new HashMap<>();
        String[] words = LETTERS.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i].codePointAt(0), words[i + 1].equals("-") ? "" : words[i + 1]);
        }
        return table;
    }

    /** The letters and digits of a character, empty if it is silent; null if it is no letter or digit, or ASCII has none for it. */
    static @Nullable String of(int character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character) ? Character.toString(character) : null;
        }
        String listed = TABLE.get(character);
        if (listed != null) {
            return listed;
        }
        if (Character.isDigit(character)) {
            return String.valueOf(Character.digit(character, 10));
        }
        StringBuilder letters = new StringBuilder();
        String parts = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD);
        for (int part : parts.codePoints().toArray()) {
            String plain = part < 128 ? Character.toString(part) : TABLE.get(part);
            if (plain == null && Character.getType(part) != Character.NON_SPACING_MARK) {
                return null;
            }
            letters.append(plain == null ? "" : plain);
        }
        boolean plain = !letters.isEmpty() && letters.chars().allMatch(c -> Character.isLetterOrDigit(c));
        return plain ? letters.toString() : null;
    }
}
