package dev.signet.codegen.emit.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where lines break, and where blank ones stand. */
class LayoutTest {

    private static final String LONG = "someRatherLongArgument";

    @Test
    void whatWasWrappedButFitsIsOnOneLine() {
        assertThat(Layout.layOut("call(\n    a,\n    b);\n")).isEqualTo("call(a, b);\n");
    }

    @Test
    void argumentsThatAreNamesFillLines() {
        String arguments = String.join(", ", java.util.Collections.nCopies(6, LONG));

        assertThat(Layout.layOut("call(" + arguments + ");\n"))
                .isEqualTo("call(\n        " + String.join(", ", java.util.Collections.nCopies(4, LONG)) + ",\n        "
                        + LONG + ", " + LONG + ");\n");
    }

    @Test
    void argumentsOfWhichOneIsNoNameHaveALineEach() {
        String calls = "first(" + LONG + ", 1), " + String.join(", ", java.util.Collections.nCopies(4, LONG));

        assertThat(Layout.layOut("call(" + calls + ");\n"))
                .startsWith("call(\n        first(" + LONG + ", 1),\n        " + LONG + ",\n        " + LONG + ",\n");
    }

    @Test
    void conditionBreaksBeforeItsOperators() {
        String test = "isTrue(" + LONG + ", " + LONG + ")";

        assertThat(Layout.layOut("if (" + test + " || " + test + " || " + test + ") {\n}\n"))
                .isEqualTo("if (" + test + "\n        || " + test + "\n        || " + test + ") {\n}\n");
    }

    @Test
    void moreThanTwoVariantsOfASealedInterfaceHaveALineEach() {
        assertThat(Layout.layOut("sealed interface Pet permits Cat, Dog {\n}\n"))
                .isEqualTo("sealed interface Pet permits Cat, Dog {\n}\n");
        assertThat(
                        Layout.layOut(
                                "sealed interface Pet permits Cat, Dog, Pet.Unknown {\n    /** Its name. */\n    String name();\n}\n"))
                .isEqualTo("""
                        sealed interface Pet
                                permits Cat,
                                        Dog,
                                        Pet.Unknown {

                            /** Its name. */
                            String name();
                        }
                        """);
    }

    @Test
    void commentOfOneLineIsOnOneLine() {
        assertThat(Layout.layOut("/**\n * A pet.\n */\nclass Pet {}\n")).isEqualTo("/** A pet. */\nclass Pet {}\n");
        assertThat(Layout.layOut("/**\n * @deprecated so\n */\nclass Pet {}\n"))
                .isEqualTo("/**\n * @deprecated so\n */\nclass Pet {}\n");
    }

    @Test
    void methodThatOnlyReturnsIsOnOneLineWithItsOverloads() {
        assertThat(Layout.layOut("""
                class Pet {
                    static Pet of(String a) {
                        return CODEC.of(a);
                    }

                    static Pet of(byte[] a) {
                        return CODEC.of(a);
                    }

                    String name() {
                        return name;
                    }
                }
                """)).isEqualTo("""
                class Pet {
                    static Pet of(String a) { return CODEC.of(a); }
                    static Pet of(byte[] a) { return CODEC.of(a); }

                    String name() { return name; }
                }
                """);
    }

    @Test
    void fieldsStandTogetherAndBlocksDoNotBeginWithABlankLine() {
        assertThat(
                        Layout.layOut(
                                "class Pet {\n\n    private int a;\n\n    private int b;\n\n\n    void sing() {\n        a = 1;\n        b = 2;\n\n    }\n}\n"))
                .isEqualTo(
                        "class Pet {\n    private int a;\n    private int b;\n\n    void sing() {\n        a = 1;\n        b = 2;\n    }\n}\n");
    }

    @Test
    void literalsAndCommentsAreNotTakenForCode() {
        String literal = "call(\"(((, {\");\nnext('(');\nlast();\n";

        assertThat(Layout.layOut(literal)).isEqualTo(literal);
        assertThat(Layout.layOut("// (((\ncall();\n")).isEqualTo("// (((\ncall();\n");
    }
}
