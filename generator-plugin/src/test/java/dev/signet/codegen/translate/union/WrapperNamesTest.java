package dev.signet.codegen.translate.union;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.ScalarKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapperNamesTest {
    @ParameterizedTest
    @CsvSource({
        "STRING, StringValue",
        "BOOLEAN, BooleanValue",
        "INT32, IntegerValue",
        "DECIMAL, NumberValue",
        "DATE_TIME, DateTimeValue",
        "BASE64, Base64Value"
    })
    void wrapperOfAScalarIsNamedByItsJsonType(ScalarKind kind, String expected) {
        assertThat(WrapperNames.of(new TypeRef.Scalar(kind))).isEqualTo(expected);
    }

    @Test
    void wrapperOfAListOrMapIsNamedByWhatItHolds() {
        TypeRef pet = new TypeRef.Named("Pet", TypeRef.Category.RECORD);
        TypeRef list = new TypeRef.ListOf(pet, false);

        assertThat(WrapperNames.of(list)).isEqualTo("PetList");
        assertThat(WrapperNames.of(new TypeRef.MapOf(pet, false))).isEqualTo("PetMap");
        assertThat(WrapperNames.of(new TypeRef.ListOf(list, false))).isEqualTo("PetListList");
    }

    @Test
    void wrapperOfFreeJsonOrAForeignTypeIsNamedAfterIt() {
        assertThat(WrapperNames.of(new TypeRef.Json(true))).isEqualTo("ObjectValue");
        assertThat(WrapperNames.of(new TypeRef.Json(false))).isEqualTo("AnyValue");
        assertThat(WrapperNames.of(new TypeRef.Foreign("com.example.Money", null)))
                .isEqualTo("MoneyValue");
    }
}
