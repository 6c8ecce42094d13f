package dev.signet.support.http.body;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decompresses gzip (RFC 1952) as it arrives, several members too, and checks sums and lengths. */
public final class Gunzip implements ByteSource {

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int NOTHING_YET = -2;
    private static final int END = -1;

    private enum Part {
        FIXED_HEADER,
        EXTRA_LENGTH,
        EXTRA,
        NAME,
        COMMENT,
        HEADER_CRC,
        DATA,
        TRAILER
    }

    private final ByteSource source;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] input = new byte[8192];
    private int at;
    private int limit;
    private Part part = Part.FIXED_HEADER;
    private int count;
    private int flags;
    private long number;
    private boolean ended;

    public Gunzip(ByteSource source) {
        this.source = source;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (!ended) {
            if (part == Part.DATA) {
                int read = inflate(target, offset, length);
                if (read != 0 || part == Part.DATA) {
                    return read;
                }
            } else {
                int next = nextByte();
                if (next == NOTHING_YET) {
                    return 0;
                }
                if (next == END) {
                    return finish();
                }
                frame(next);
            }
        }
        return -1;
    }

    /** Frees native memory; nothing can be read afterwards. */
    void close() {
        ended = true;
        inflater.end();
    }

    private int finish() throws IOException {
        if (part != Part.FIXED_HEADER || count != 0) {
            throw new GzipException("the gzip data is truncated", true, null);
        }
        close();
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            while (true) {
                int read = inflater.inflate(target, offset, length);
                if (read > 0) {
                    sum.update(target, offset, read);
                    return read;
                }
                if (inflater.finished()) {
                    at = limit - inflater.getRemaining();
                    enter(Part.TRAILER);
                    return 0;
                }
                if (inflater.needsDictionary()) {
                    throw new GzipException("the gzip data requires a preset dictionary", false, null);
                }
                int more = fill();
                if (more <= 0) {
                    if (more < 0) {
                        throw new GzipException("the gzip data is truncated", true, null);
                    }
                    return 0;
                }
                inflater.setInput(input, 0, limit);
                at = limit;
            }
        } catch (DataFormatException e) {
            throw new GzipException("the gzip data is corrupt", false, e);
        }
    }

    /** One byte of what surrounds the data. */
    private void frame(int value) throws IOException {
        switch (part) {
            case FIXED_HEADER -> fixedHeader(value);
            case EXTRA_LENGTH -> {
                number |= (long) value << (8 * count++);
                if (count == 2) {
                    flags &= ~EXTRA;
                    if (number == 0) {
                        nextOptional();
                    } else {
                        part = Part.EXTRA;
                    }
                }
            }
            case EXTRA -> {
                if (--number == 0) {
                    nextOptional();
                }
            }
            case NAME, COMMENT -> {
                if (value == 0) {
                    flags &= part == Part.NAME ? ~NAME : ~COMMENT;
                    nextOptional();
                }
            }
            case HEADER_CRC -> {
                if (++count == 2) {
                    flags &= ~HEADER_CRC;
                    nextOptional();
                }
            }
            case TRAILER -> trailer(value);
            case DATA -> throw new AssertionError(part);
        }
    }

    private void fixedHeader(int value) throws IOException {
        boolean wrong = (count == 0 && value != 0x1f) || (count == 1 && value != 0x8b) || (count == 2 && value != 8);
        if (wrong) {
            throw new GzipException("the body is not gzip, though its header says so", false, null);
        }
        if (count == 3) {
            flags = value;
        }
        if (++count == 10) {
            nextOptional();
        }
    }

    private void nextOptional() {
        if ((flags & EXTRA) != 0) {
            enter(Part.EXTRA_LENGTH);
        } else if ((flags & NAME) != 0) {
            enter(Part.NAME);
        } else if ((flags & COMMENT) != 0) {
            enter(Part.COMMENT);
        } else if ((flags & HEADER_CRC) != 0) {
            enter(Part.HEADER_CRC);
        } else {
            enter(Part.DATA);
            inflater.reset();
            inflater.setInput(input, at, limit - at);
            at = limit;
            sum.reset();
        }
    }

    private void trailer(int value) throws IOException {
        number |= (long) value << (8 * (count++ % 4));
        if (count == 4 && number != sum.getValue()) {
            throw new GzipException("the gzip data has a wrong checksum", false, null);
        }
        if (count == 4) {
            number = 0;
        }
        if (count == 8) {
            if (number != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
                throw new GzipException("the gzip data has a wrong length", false, null);
            }
            enter(Part.FIXED_HEADER);
        }
    }

    private void enter(Part next) {
        part = next;
        count = 0;
        number = 0;
    }

    private int nextByte() throws IOException {
        if (at == limit) {
            int more = fill();
            if (more <= 0) {
                return more < 0 ? END : NOTHING_YET;
            }
        }
        return input[at++] & 0xFF;
    }

    private int fill() throws IOException {
        int read = source.read(input, 0, input.length);
        at = 0;
        limit = Math.max(read, 0);
        return read;
    }
}
