package dev.signet.benchmarks.codec;

import dev.signet.benchmarks.contender.Contender;
import dev.signet.benchmarks.payload.Payload;
import java.util.ArrayList;
import java.util.List;

/** One thing that is measured. */
record Cell(Work work, Payload payload, Contender contender) {

    /** What is done; the names are the benchmark's methods. */
    enum Work {
        READ("read"),
        WRITE("write");

        final String label;

        Work(String label) {
            this.label = label;
        }
    }

    /** All of them in the order of the table. */
    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Work work : Work.values()) {
            for (Payload payload : Payload.values()) {
                for (Contender contender : Contender.values()) {
                    Cell cell = new Cell(work, payload, contender);
                    if (cell.applies()) {
                        cells.add(cell);
                    }
                }
            }
        }
        return cells;
    }

    private boolean applies() {
        return work == Work.READ ? contender.reads(payload) : contender.writes(payload);
    }

    /** What it is compared with. */
    Cell scan() {
        return new Cell(work, payload, Contender.TOKEN_SCAN);
    }
}
