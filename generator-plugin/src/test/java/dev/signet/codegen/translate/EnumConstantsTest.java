package dev.signet.codegen.translate;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.numbers;
import static dev.signet.codegen.model.Models.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.model.Meta;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.model.Schema;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the constants of enums are called. */
class EnumConstantsTest {
    private final Problems problems = new Problems();

    private List<String> constants(Schema schema) {
        JavaModel model = JavaModels.of(document().schema("E", schema), problems);
        return ((JavaType.EnumType) model.type("E"))
                .values().stream().map(v -> v.name() + "=" + v.value()).toList();
    }

    private static Schema named(Schema.Value... values) {
        return new Schema.Enumeration(Meta.at(""), ScalarKind.STRING, List.of(values), false, false);
    }

    @Test
    void enumConstantsAreUpperCaseInTheOrderOfTheDocument() {
        assertThat(constants(values("inProgress", "a b", "")))
                .containsExactly("IN_PROGRESS=inProgress", "A_B=a b", "EMPTY=");
    }

    @Test
    void enumConstantsThatCollideAreNumbered() {
        assertThat(constants(values("a-b", "a_b", "A_B"))).containsExactly("A_B=a-b", "A_B_2=a_b", "A_B_3=A_B");
    }

    @Test
    void enumConstantIsNotCalledAsItsType() {
        assertThat(constants(values("e", "f"))).containsExactly("E_2=e", "F=f");
    }

    @Test
    void enumValueThatIsAddedAtTheEndRenamesNone() {
        assertThat(constants(values("a-b", "in_progress", "A_B", "IN_PROGRESS")))
                .startsWith("A_B=a-b", "IN_PROGRESS=in_progress");
    }

    @Test
    void nameThatIsGivenTwiceIsAWarning() {
        assertThat(constants(named(new Schema.Value("1", null, "ONE"), new Schema.Value("2", null, "ONE"))))
                .containsExactly("ONE=1", "ONE_2=2");
        assertThat(JavaModels.places(problems)).hasSize(1);
    }

    @Test
    void repeatedEnumValueIsOneConstant() {
        assertThat(constants(values("a", "b", "a"))).containsExactly("A=a", "B=b");
    }

    @Test
    void enumConstantsOfNumbersSayTheNumber() {
        assertThat(constants(numbers(ScalarKind.DECIMAL, "-1", "1.5")))
                .containsExactly("VALUE_MINUS_1=-1", "VALUE_1_5=1.5");
    }

    @Test
    void enumConstantTakesTheNameThatTheDocumentWants() {
        assertThat(constants(named(
                        new Schema.Value("1", null, "first"),
                        new Schema.Value("2", null, "no name"),
                        new Schema.Value("3", null, "Known"))))
                .containsExactly("first=1", "_2=2", "Known_2=3");
        assertThat(problems.all())
                .extracting(Problem::message)
                .containsExactly(
                        "the name `no name` for the value `2` is not a Java identifier; it is called _2",
                        "the name `Known` for the value `3` is taken; it is called Known_2");
    }
}
