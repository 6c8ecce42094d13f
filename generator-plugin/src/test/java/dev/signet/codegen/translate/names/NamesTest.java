package dev.signet.codegen.translate.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "name, name",
        "class, class_",
        "record, record_",
        "true, true_",
        "hash_code, hashCode_",
        "get_class, getClass_",
        "toString, toString_",
        "wait, wait_",
        "to_json, toJson_",
        "extras, extras_",
        "_, underscore"
    })
    void componentGivesWayToKeywordsAndMembersOfRecords(String raw, String expected) {
        assertThat(Names.component(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "pet, Pet",
        "string, StringModel",
        "Object, ObjectModel",
        "builder, BuilderModel",
        "unknown, UnknownModel",
        "UNKNOWN, UNKNOWNModel",
        "CODEC, CODECModel",
        "strings, Strings",
        "na\u00efve, Naive",
        "CON, CONModel",
        "Lpt1, Lpt1Model",
        "com10, Com10",
        "nulls, Nulls"
    })
    void typeGivesWayToJavaLangAndNestedTypes(String raw, String expected) {
        assertThat(Names.type(raw)).isEqualTo(expected);
    }

    @Test
    void discriminatorNamedJsonGivesWayToTheJsonOfAnUnknownVariant() {
        assertThat(Names.tag("json")).isEqualTo("json_");
        assertThat(Names.tag("class")).isEqualTo("class_");
        assertThat(Names.component("json")).isEqualTo("json");
    }

    @ParameterizedTest
    @CsvSource({
        "1, VALUE_1",
        "-1.5, VALUE_MINUS_1_5",
        "1E+30, VALUE_1E30",
        "1E-30, VALUE_1E_MINUS_30",
        "-1E-30, VALUE_MINUS_1E_MINUS_30"
    })
    void numberConstantOf(String canonical, String expected) {
        assertThat(Names.number(canonical)).isEqualTo(expected);
    }

    @Test
    void numberConstantsOfManyDigitsAreCutAndStayDifferent() {
        assertThat(Names.number("1" + "0".repeat(200) + "1"))
                .hasSizeLessThanOrEqualTo(100)
                .isNotEqualTo(Names.number("1" + "0".repeat(200) + "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pet", "pet", "P_1"})
    void typeNameMayBeAnyAsciiIdentifier(String name) {
        assertThat(Names.isTypeName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1Pet", "my pet", "P\u00e9t", "class", "a.b", "Pet$Codec"})
    void typeNameMustBeAnAsciiIdentifier(String name) {
        assertThat(Names.isTypeName(name)).isFalse();
    }

    @Test
    void typeNameHasAMostLength() {
        assertThat(Names.isTypeName("P".repeat(100))).isTrue();
        assertThat(Names.isTypeName("P".repeat(101))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name", "class", "hashCode", "", "1st", "a-b"})
    void componentNameByXJavaNameMustBeFreeAndLowerCase(String name) {
        assertThat(Names.isComponent(name)).isFalse();
    }

    @Test
    void allotNumbersWhatIsTaken() {
        Names names = Names.ofMembers();

        assertThat(names.allot("a", "_")).isEqualTo("a");
        assertThat(names.allot("a", "_")).isEqualTo("a_2");
        assertThat(names.allot("a", "_")).isEqualTo("a_3");
        assertThat(names.allot("a_2", "_")).isEqualTo("a_2_2");
    }

    @ParameterizedTest
    @CsvSource({
        "_id id, id_2 id",
        "id _id, id id_2",
        "_id -id, id id_2",
        "user-id user_id userId, userId_2 userId_3 userId",
        "class class_, class__2 class_"
    })
    void exactNameWinsOverMadeOnesAndAmongThoseTheFirst(String raw, String expected) {
        assertThat(Names.ofMembers()
                        .allotAll(
                                Stream.of(raw.split(" "))
                                        .map(Names.Wish::component)
                                        .toList(),
                                "_"))
                .containsExactly(expected.split(" "));
    }

    @Test
    void typesDifferInMoreThanCaseButMembersNeedNot() {
        Names types = Names.ofTypes();
        Names members = Names.ofMembers();
        types.take("Pet");
        members.take("pet");

        assertThat(types.isTaken("PET")).isTrue();
        assertThat(members.isTaken("Pet")).isFalse();
    }

    @Test
    void constantsGiveWayToWhatStandsBesideThem() {
        assertThat(Names.ofConstants().allot("Known", "_")).isEqualTo("Known_2");
        assertThat(Names.ofConstants().allot("value", "_")).isEqualTo("value_2");
        assertThat(Names.ofConstants().allot("VALUE", "_")).isEqualTo("VALUE");
    }
}
