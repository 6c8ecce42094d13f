package dev.signet.codegen.model;

import static dev.signet.codegen.model.Models.exclusiveRange;
import static dev.signet.codegen.model.Models.items;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.members;
import static dev.signet.codegen.model.Models.multipleOf;
import static dev.signet.codegen.model.Models.pattern;
import static dev.signet.codegen.model.Models.range;
import static dev.signet.codegen.model.Models.uniqueItems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConstraintsTest {
    @Test
    void andKeepsTheTighterOfTwoConstraints() {
        assertThat(length(1, 5).and(length(2, 9))).isEqualTo(length(2, 5));
        assertThat(items(1, 5).and(items(2, 9))).isEqualTo(items(2, 5));
        assertThat(members(1, 5).and(members(2, 9))).isEqualTo(members(2, 5));
        assertThat(range("1", "5").and(range("2", "9"))).isEqualTo(range("2", "5"));
    }

    @Test
    void andIsTheSameInBothOrders() {
        Constraints one = length(null, 5).and(range("1", null));
        Constraints other = length(2, null).and(exclusiveRange(null, "7"));

        assertThat(one.and(other)).isEqualTo(other.and(one));
    }

    @Test
    void andTakesAConstraintThatOnlyOneSideHas() {
        assertThat(length(1, null).and(length(null, 5))).isEqualTo(length(1, 5));
        assertThat(Constraints.NONE.and(length(1, 5))).isEqualTo(length(1, 5));
        assertThat(length(1, 5).and(Constraints.NONE)).isEqualTo(length(1, 5));
    }

    @Test
    void andOfEqualLimitsIsExclusiveIfOneIs() {
        assertThat(range("1", "5").and(exclusiveRange("1", "5"))).isEqualTo(exclusiveRange("1", "5"));
        assertThat(exclusiveRange("1", "5").and(range("1", "5"))).isEqualTo(exclusiveRange("1", "5"));
    }

    @Test
    void andForgetsTheExclusivenessOfTheWiderLimit() {
        assertThat(exclusiveRange("1", "9").and(range("2", "8"))).isEqualTo(range("2", "8"));
        assertThat(range("2", "8").and(exclusiveRange("1", "9"))).isEqualTo(range("2", "8"));
    }

    @Test
    void andCollectsPatternsAndMultiplesEachOnce() {
        Constraints both = pattern("a").and(pattern("b")).and(multipleOf("2").and(multipleOf("3")));

        assertThat(both.and(pattern("a")).patterns()).containsExactly("a", "b");
        assertThat(both.and(multipleOf("2")).multiplesOf()).hasSize(2);
        assertThat(uniqueItems().and(pattern("a")).uniqueItems()).isTrue();
    }
}
