package dev.signet.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickCompilationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mixed mode, sharing|true",
                "mixed mode|true",
                "mixed mode, emulated-client, sharing|false",
                "interpreted mode, sharing|false",
                "compiled mode|false",
                "''|false"
            })
    void isTieredWhereBothCompilersRun(String info, boolean tiered) {
        assertThat(QuickCompilation.isTiered(info)).isEqualTo(tiered);
    }

    @Test
    void jvmAcceptsDirective() throws JMException {
        try {
            assertThat(QuickCompilation.exclude("none/None.none")).isTrue();
            assertThat(QuickCompilation.exclude("no method \" at all")).isFalse();
        } finally {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesClear",
                            new Object[0],
                            new String[0]);
        }
    }
}
