package dev.signet.codegen.translate.constraint;

import static dev.signet.codegen.model.Models.exclusiveRange;
import static dev.signet.codegen.model.Models.items;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.members;
import static dev.signet.codegen.model.Models.multipleOf;
import static dev.signet.codegen.model.Models.pattern;
import static dev.signet.codegen.model.Models.range;
import static dev.signet.codegen.model.Models.uniqueItems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.Constraint;
import dev.signet.codegen.javamodel.Constraint.AtLeast;
import dev.signet.codegen.javamodel.Constraint.AtMost;
import dev.signet.codegen.javamodel.Constraint.Kind;
import dev.signet.codegen.javamodel.Constraint.Matches;
import dev.signet.codegen.javamodel.Constraint.Maximum;
import dev.signet.codegen.javamodel.Constraint.Minimum;
import dev.signet.codegen.javamodel.Constraint.MultipleOf;
import dev.signet.codegen.javamodel.Constraint.Unique;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.regex.EcmaPattern;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which constraints of a document become rules, and which can't be checked or never be met. */
class ConstraintBuilderTest {
    private static final String POINTER = "#/here";
    private static final String WARNING = "WARNING " + POINTER;

    private final Problems problems = new Problems();
    private final ConstraintBuilder builder = new ConstraintBuilder(problems);

    private List<Constraint> rules(Kind kind, Constraints constraints) {
        return builder.rules(kind, constraints, null, POINTER);
    }

    private List<Constraint> numbers(ScalarKind scalar, Constraints constraints) {
        return builder.rules(Kind.NUMBER, constraints, scalar, POINTER);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void constraintsBecomeRulesOfTheirKindOnly() {
        Constraints all = length(1, 2).and(items(3, 4)).and(members(5, 6)).and(range("7", "8"));

        assertThat(rules(Kind.TEXT, all)).containsExactly(new AtLeast(Kind.TEXT, 1), new AtMost(Kind.TEXT, 2));
        assertThat(rules(Kind.LIST, all)).containsExactly(new AtLeast(Kind.LIST, 3), new AtMost(Kind.LIST, 4));
        assertThat(rules(Kind.MAP, all)).containsExactly(new AtLeast(Kind.MAP, 5), new AtMost(Kind.MAP, 6));
        assertThat(rules(Kind.NUMBER, all))
                .containsExactly(new Minimum(number("7"), false), new Maximum(number("8"), false));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void leastCountOfZeroIsNoRuleButAMostCountOfZeroIs() {
        assertThat(rules(Kind.TEXT, length(0, null))).isEmpty();
        assertThat(rules(Kind.LIST, items(null, 0))).containsExactly(new AtMost(Kind.LIST, 0));
    }

    @Test
    void uniqueItemsBecomeARuleOfLists() {
        assertThat(rules(Kind.LIST, uniqueItems())).containsExactly(new Unique());
    }

    @Test
    void countsThatExcludeEachOtherAreAWarning() {
        rules(Kind.TEXT, length(3, 2));
        assertThat(JavaModels.places(problems)).containsExactly(WARNING);
    }

    @Test
    void equalCountsAreNoWarning() {
        rules(Kind.TEXT, length(3, 3));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void patternIsKeptAsWrittenAndTranslated() {
        assertThat(rules(Kind.TEXT, pattern("^\\d+$")))
                .containsExactly(new Matches("^\\d+$", EcmaPattern.toJava("^\\d+$")));
    }

    @Test
    void patternThatJavaCantSayIsAWarningAndNoRule() {
        assertThat(rules(Kind.TEXT, pattern("(\u0007").and(length(1, null))))
                .containsExactly(new AtLeast(Kind.TEXT, 1));
        assertThat(JavaModels.places(problems)).containsExactly(WARNING);
        assertThat(problems.all().get(0).message()).contains("`(?`");
    }

    @Test
    void warningOfOnePlaceIsToldOnce() {
        rules(Kind.TEXT, pattern("("));
        rules(Kind.TEXT, pattern("("));
        assertThat(problems.all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"INT32, -2147483648, 2147483647", "INT64, -9223372036854775808, 9223372036854775807"})
    void limitsThatTheTypeHasAnywayAreNoRules(ScalarKind kind, String smallest, String largest) {
        assertThat(numbers(kind, range(smallest, largest))).isEmpty();
        assertThat(numbers(kind, exclusiveRange(smallest, largest))).hasSize(2);
        assertThat(numbers(ScalarKind.INTEGER, range(smallest, largest))).hasSize(2);
    }

    @Test
    void fractionalLimitOfAnIntegerIsRoundedInwards() {
        assertThat(numbers(ScalarKind.INT64, range("1.5", "9.5")))
                .containsExactly(new Minimum(number("2"), false), new Maximum(number("9"), false));
        assertThat(numbers(ScalarKind.INT64, exclusiveRange("1.5", "9.5")))
                .containsExactly(new Minimum(number("2"), false), new Maximum(number("9"), false));
        assertThat(numbers(ScalarKind.FLOAT64, range("1.5", null))).containsExactly(new Minimum(number("1.5"), false));
    }

    @Test
    void exclusiveLimitsStayExclusive() {
        assertThat(numbers(ScalarKind.INT64, exclusiveRange("1", "9")))
                .containsExactly(new Minimum(number("1"), true), new Maximum(number("9"), true));
    }

    @Test
    void limitsThatNoNumberMeetsAreAWarning() {
        numbers(ScalarKind.FLOAT64, range("2", "1"));
        assertThat(JavaModels.places(problems)).containsExactly(WARNING);
    }

    @Test
    void equalLimitsAreMetUnlessTheyAreExclusive() {
        numbers(ScalarKind.FLOAT64, range("2", "2"));
        assertThat(problems.all()).isEmpty();

        numbers(ScalarKind.FLOAT64, exclusiveRange("2", "2"));
        assertThat(JavaModels.places(problems)).containsExactly(WARNING);
    }

    @Test
    void integersBetweenTwoFractionsThatHoldNoneAreAWarning() {
        numbers(ScalarKind.INT64, range("1.2", "1.8"));
        assertThat(JavaModels.places(problems)).containsExactly(WARNING);
    }

    @Test
    void limitBeyondTheTypeIsAWarning() {
        numbers(ScalarKind.INT32, range("3000000000", null));
        assertThat(JavaModels.places(problems)).containsExactly(WARNING);
    }

    @Test
    void multipleThatEveryIntegerIsOfIsNoRule() {
        assertThat(numbers(ScalarKind.INT64, multipleOf("1"))).isEmpty();
        assertThat(numbers(ScalarKind.INT64, multipleOf("0.5"))).isEmpty();
        assertThat(numbers(ScalarKind.INT64, multipleOf("0.3"))).containsExactly(new MultipleOf(number("0.3")));
        assertThat(numbers(ScalarKind.FLOAT64, multipleOf("1"))).containsExactly(new MultipleOf(number("1")));
    }

    @ParameterizedTest
    @CsvSource({"0", "-2"})
    void multipleOfNothingOrLessIsAWarningAndNoRule(String step) {
        assertThat(numbers(ScalarKind.INT64, multipleOf(step))).isEmpty();
        assertThat(JavaModels.places(problems)).containsExactly(WARNING);
    }

    @ParameterizedTest
    @CsvSource({"1E+1001", "1E-1001"})
    void limitOfTooManyDigitsIsAWarningAndNoRule(String limit) {
        assertThat(numbers(ScalarKind.DECIMAL, range(limit, null))).isEmpty();
        assertThat(numbers(ScalarKind.DECIMAL, multipleOf(limit))).isEmpty();
        assertThat(JavaModels.places(problems)).containsExactly(WARNING);
    }
}
