package dev.signet.codegen.emit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Where lines break, and where blank ones stand. */
class LayoutTest {

    private static final String LONG = "someRatherLongArgument";

    private static String longOnes(int count) {
        return String.join(", ", Collections.nCopies(count, LONG));
    }

    @Test
    void parametersThatFitAreOnOneLine() {
        assertThat(Layout.layOut("""
                Pet of(
                        String name, int age,
                        Food food) {
                    feed();
                """)).isEqualTo("Pet of(String name, int age, Food food) {\n    feed();\n");
    }

    @Test
    void constantsAreNotJoined() {
        String constants = "CAT(\"cat\"),\nDOG(\"dog\");\n";

        assertThat(Layout.layOut(constants)).isEqualTo(constants);
    }

    @Test
    void argumentsThatAreNamesFillLines() {
        assertThat(Layout.layOut("call(" + longOnes(6) + ");\n"))
                .isEqualTo("call(\n        " + longOnes(4) + ",\n        " + longOnes(2) + ");\n");
    }

    @Test
    void elementsOfAnArrayFillLines() {
        assertThat(Layout.layOut("    names = {" + longOnes(6) + "};\n"))
                .isEqualTo("    names = {\n        " + longOnes(4) + ",\n        " + longOnes(2) + "\n    };\n");
    }

    @Test
    void labelsOfACaseFillLinesAndWhatFollowsTheArrowHasItsOwn() {
        String label = '"' + LONG + '"';
        String labels = String.join(", ", Collections.nCopies(5, label));

        assertThat(Layout.layOut("case " + labels + " -> {\n"))
                .isEqualTo(
                        "case " + String.join(", ", Collections.nCopies(4, label)) + ",\n        " + label + " -> {\n");
        assertThat(Layout.layOut("case " + label + " -> call(" + longOnes(4) + ");\n"))
                .isEqualTo("case " + label + " ->\n        call(" + longOnes(4) + ");\n");
    }

    @Test
    void choiceHasItsConditionAndBothValuesOnALineEach() {
        String call = "call(" + longOnes(4) + ")";

        assertThat(Layout.layOut("return " + call + " ? null : read(it);\n"))
                .isEqualTo("return " + call + "\n        ? null\n        : read(it);\n");
    }

    @Test
    void valueThatDoesNotFitIsOnTheNextLine() {
        String name = LONG.repeat(4);

        assertThat(Layout.layOut("Pet " + name + " = Known." + name + ";\n"))
                .isEqualTo("Pet " + name + " =\n        Known." + name + ";\n");
    }

    @Test
    void implementedTypesFollowParametersOnALineOrEachOnOne() {
        String header = "public record Pet(int a, int b) implements ";

        assertThat(Layout.layOut(header + longOnes(4) + " {\n    int c;\n"))
                .isEqualTo("public record Pet(\n        int a, int b)\n        implements " + longOnes(4)
                        + " {\n    int c;\n");
        assertThat(Layout.layOut(header + longOnes(5) + " {\n}\n"))
                .startsWith("public record Pet(\n        int a, int b)\n        implements " + LONG + ",\n"
                        + "                " + LONG + ",\n");
    }

    @Test
    void argumentsOfWhichOneIsNoNameHaveALineEach() {
        String calls = "first(" + LONG + ", 1), " + longOnes(4);

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
    void operandThatIsTooLongBreaksAtItsOwnOperators() {
        String test = "isTrue(" + LONG + ", true)";

        assertThat(Layout.layOut("if (" + test + " || " + test + " && " + test + ") {\n"))
                .isEqualTo("if (" + test + "\n        || " + test + " && " + test + ") {\n");
        assertThat(Layout.layOut("if (" + test + " || " + test + " && " + test + " && " + test + ") {\n"))
                .isEqualTo("if (" + test + "\n        || " + test + "\n                && " + test
                        + "\n                && " + test + ") {\n");
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
    void methodsOfOneStatementAreOnOneLineEach() {
        assertThat(Layout.layOut("""
                class Pet {
                    static Pet of(String a) {
                        return CODEC.of(a);
                    }

                    static Pet of(byte[] a) {
                        return CODEC.of(a);
                    }

                    private void feed() {
                        eat();
                    }

                    private void call() {
                        throw new Sleeping();
                    }
                }
                """)).isEqualTo("""
                class Pet {
                    static Pet of(String a) { return CODEC.of(a); }
                    static Pet of(byte[] a) { return CODEC.of(a); }
                    private void feed() { eat(); }

                    private void call() {
                        throw new Sleeping();
                    }
                }
                """);
    }

    @Test
    void methodWithACommentStandsWithItsOverloadsOnly() {
        assertThat(Layout.layOut("""
                /** Makes a pet. */
                static Pet of(String a) { return CODEC.of(a); }

                static Pet of(byte[] a) { return CODEC.of(a); }

                /** Its name. */
                @Deprecated
                String name() { return name; }

                int age() { return age; }
                """)).isEqualTo("""
                /** Makes a pet. */
                static Pet of(String a) { return CODEC.of(a); }
                static Pet of(byte[] a) { return CODEC.of(a); }

                /** Its name. */
                @Deprecated
                String name() { return name; }

                int age() { return age; }
                """);
    }

    @Test
    void methodOfOneLineFollowsItsOverride() {
        assertThat(Layout.layOut("""
                    @Override
                    public String name() {
                        return NAME;
                    }

                    @Override
                    public int age() {
                        int age = born - now;
                        return age;
                    }
                """)).isEqualTo("""
                    @Override public String name() { return NAME; }

                    @Override
                    public int age() {
                        int age = born - now;
                        return age;
                    }
                """);
    }

    @Test
    void setterThatReturnsItsBuilderIsOnOneLine() {
        String wide = LONG.repeat(3);

        assertThat(Layout.layOut("""
                    public Builder name(String name) {
                        this.name = name;
                        return this;
                    }

                    public Builder age(int age) {
                        this.age = Ages.of(age);
                        return this;
                    }

                    public Builder twice(int age) {
                        add(age);
                        return this;
                    }
                """)).isEqualTo("""
                    public Builder name(String name) { this.name = name; return this; }
                    public Builder age(int age) { this.age = Ages.of(age); return this; }

                    public Builder twice(int age) {
                        add(age);
                        return this;
                    }
                """);
        String setter = "    public Builder name(String " + wide + ") {\n        this.name = " + wide
                + ";\n        return this;\n    }\n";
        assertThat(Layout.layOut(setter)).isEqualTo(setter);
    }

    @Test
    void conditionOfOneStatementIsOnOneLineUnlessItHasAnAlternative() {
        String choice = """
                    void feed() {
                        if (hungry) {
                            eat();
                        } else if (tired) {
                            sleep();
                        }
                        for (Pet each : all) {
                            each.feed();
                        }
                    }
                """;

        assertThat(Layout.layOut(choice)).isEqualTo(choice);
        assertThat(Layout.layOut("    if (hungry) {\n        eat();\n    }\n"))
                .isEqualTo("    if (hungry) { eat(); }\n");
    }

    @Test
    void constructorOfOneStatementIsOnALineApart() {
        assertThat(Layout.layOut("""
                    public Pet {
                        feed();
                    }

                    private Pet(int age) {
                        this.age = age;
                    }

                    private void feed() {
                        eat();
                    }
                """)).isEqualTo("""
                    public Pet { feed(); }

                    private Pet(int age) { this.age = age; }

                    private void feed() { eat(); }
                """);
    }

    @Test
    void methodWhoseHeaderIsWrappedHasItsStatementOnALineOfItsOwn() {
        String header =
                "    static Pet of(List<String> " + LONG.repeat(2) + ", List<String> " + LONG.repeat(2) + ") {\n";

        assertThat(Layout.layOut(header + "        return null;\n    }\n"))
                .endsWith(") {\n        return null;\n    }\n");
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
        assertThat(Layout.layOut("call(\"(\\\", || {\", " + longOnes(5) + ");\n"))
                .isEqualTo("call(\n        \"(\\\", || {\", " + longOnes(4) + ",\n        " + LONG + ");\n");
        String label = "case \"a permits b, c, d\" -> {\n";
        assertThat(Layout.layOut(label)).isEqualTo(label);
        assertThat(Layout.layOut("// (((\ncall();\n")).isEqualTo("// (((\ncall();\n");
        String comment = "// a, b,\n        call();\n// it permits a, b, c {\n";
        assertThat(Layout.layOut(comment)).isEqualTo(comment);
    }
}
