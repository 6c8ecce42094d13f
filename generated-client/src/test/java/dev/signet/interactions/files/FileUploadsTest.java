package dev.signet.interactions.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Received;
import dev.signet.interactions.files.FakeFiles.Fault;
import dev.signet.interactions.files.model.FileState;
import dev.signet.interactions.files.model.StoredFile;
import dev.signet.interactions.support.http.RetryPolicy;
import dev.signet.interactions.support.http.StatusException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads and files, end to end against a fake service that keeps the bytes. */
class FileUploadsTest {
    private static final int GRAIN = FileUploads.GRAIN;

    private final FakeFiles fake = new FakeFiles();
    private final FakeService service = FakeService.start(fake);
    private final FilesClient client = FilesClient.builder()
            .apiKey("secret-key")
            .baseUri(service.uri())
            .retries(RetryPolicy.NEVER)
            .build();
    private final FileUploads uploads =
            FileUploads.of(client).withChunkBytes(GRAIN).withFirstWait(Duration.ofMillis(5));

    @AfterEach
    void stop() {
        client.close();
        service.close();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private List<Received> chunks() {
        return service.received().stream()
                .filter(r -> String.valueOf(r.header("X-Goog-Upload-Command")).startsWith("upload"))
                .toList();
    }

    @Test
    void aFileOfTwentyMebibytesArrivesInChunksOfEight(@TempDir Path folder) throws IOException {
        byte[] bytes = random(20 << 20);
        Path film = Files.write(folder.resolve("Blauer Fluß.mp4"), bytes);
        List<String> told = new ArrayList<>();
        StoredFile stored = FileUploads.of(client)
                .withProgress((sent, total) -> told.add(sent + "/" + total))
                .upload(Upload.of(film).withDisplayName("A film").withName("film-1"));
        assertThat(fake.bytes.toByteArray()).isEqualTo(bytes);
        assertThat(stored.name()).isEqualTo("files/film-1");
        assertThat(stored.uri()).isEqualTo("https://files.example/files/film-1");
        assertThat(told).containsExactly("8388608/20971520", "16777216/20971520", "20971520/20971520");
        Received start = service.received().get(0);
        assertThat(start).hasToString("POST /upload/v1beta/files");
        assertThat(start.header("X-Goog-Upload-Protocol")).isEqualTo("resumable");
        assertThat(start.header("X-Goog-Upload-Header-Content-Length")).isEqualTo("20971520");
        assertThat(start.header("X-Goog-Upload-Header-Content-Type")).isEqualTo("video/mp4");
        assertThat(start.header("X-Goog-Upload-File-Name")).isEqualTo("Blauer Flu_.mp4");
        assertThat(start.json().toJson())
                .isEqualTo("{\"file\":{\"name\":\"files/film-1\",\"displayName\":\"A film\","
                        + "\"mimeType\":\"video/mp4\",\"sizeBytes\":\"20971520\"}}");
        assertThat(chunks())
                .extracting(r -> r.header("X-Goog-Upload-Offset"))
                .containsExactly("0", "8388608", "16777216");
        assertThat(chunks())
                .extracting(r -> r.header("X-Goog-Upload-Command"))
                .containsExactly("upload", "upload", "upload, finalize");
        assertThat(chunks()).allSatisfy(r -> assertThat(r).hasToString("POST /upload/v1beta/files?upload_id=7"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, GRAIN - 1, GRAIN, GRAIN + 1, 3 * GRAIN})
    void everyLengthArrivesFromEverySource(int length) {
        byte[] bytes = random(length);
        uploads.upload(Upload.of(bytes, "image/png"));
        assertThat(fake.bytes.toByteArray()).isEqualTo(bytes);
        fake.bytes.reset();
        uploads.upload(Upload.of(new ByteArrayInputStream(bytes), "image/png"));
        assertThat(fake.bytes.toByteArray()).isEqualTo(bytes);
        assertThat(fake.announced.has("sizeBytes")).isFalse();
        fake.bytes.reset();
        uploads.upload(Upload.of(new ByteArrayInputStream(bytes), length, "image/png"));
        assertThat(fake.bytes.toByteArray()).isEqualTo(bytes);
        assertThat(fake.announced.string("sizeBytes")).isEqualTo(String.valueOf(length));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "ANSWER_LOST", "HALF", "NO_STATUS"})
    void aChunkThatFailsGoesOnWhereTheServiceHasIt(Fault fault) {
        byte[] bytes = random(3 * GRAIN + 5);
        fake.faults.addAll(List.of(Fault.NONE, fault, fault, Fault.NONE, fault));
        uploads.upload(Upload.of(bytes, "image/png"));
        assertThat(fake.bytes.toByteArray()).isEqualTo(bytes);
        fake.bytes.reset();
        fake.faults.clear();
        fake.faults.addAll(List.of(Fault.NONE, fault, fault));
        uploads.upload(Upload.of(new ByteArrayInputStream(bytes), "image/png"));
        assertThat(fake.bytes.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void whatTheServiceForgetsIsReadAgainButFromAStream() {
        byte[] bytes = random(3 * GRAIN);
        fake.faults.addAll(List.of(Fault.NONE, Fault.NONE, Fault.FORGETS));
        uploads.upload(Upload.of(bytes, "image/png"));
        assertThat(fake.bytes.toByteArray()).isEqualTo(bytes);
        fake.bytes.reset();
        fake.faults.addAll(List.of(Fault.NONE, Fault.NONE, Fault.FORGETS));
        assertThatExceptionOfType(FileUploadException.class)
                .isThrownBy(() -> uploads.upload(Upload.of(new ByteArrayInputStream(bytes), "image/png")))
                .withMessageContaining("can't be read again");
    }

    @Test
    void aServiceThatDoesNotKeepToTheProtocolIsAnError() {
        Upload upload = Upload.of(random(GRAIN), "image/png");
        fake.faults.addAll(List.of(Fault.UNAVAILABLE, Fault.UNAVAILABLE, Fault.UNAVAILABLE));
        fails(upload, "failed 3 times");
        fake.faults.add(Fault.CANCELLED);
        fails(upload, "cancelled the upload: its status is cancelled");
        fake.bytes.reset();
        fake.faults.add(Fault.NOT_FINAL);
        fails(upload, "reports the upload as unfinished");
        fake.namesNoAddress = true;
        fails(upload, "returned no upload URL");
        fails(Upload.of(new ByteArrayInputStream(new byte[3]), 4, "image/png"), "returned no upload URL");
        fake.namesNoAddress = false;
        fails(Upload.of(new ByteArrayInputStream(new byte[3]), 4, "image/png"), "had 3 bytes, expected 4");
    }

    private void fails(Upload upload, String why) {
        assertThatExceptionOfType(FileUploadException.class)
                .isThrownBy(() -> uploads.upload(upload))
                .withMessageContaining(why);
    }

    @Test
    void aMistakeOfTheCallerIsToldBeforeAnythingIsSent(@TempDir Path folder) throws IOException {
        Path odd = Files.write(folder.resolve("data.unheard-of"), new byte[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> uploads.upload(odd))
                .withMessageContaining("withMimeType");
        assertThatIllegalArgumentException().isThrownBy(() -> uploads.withChunkBytes(1000));
        assertThat(service.received()).isEmpty();
        assertThat(uploads.upload(Upload.of(odd).withMimeType("text/plain")).mimeType())
                .isEqualTo("text/plain");
    }

    @Test
    void anUploadIsReadyOnceItIsProcessed() {
        StoredFile stored = uploads.upload(Upload.of(random(3), "video/mp4"));
        assertThat(stored.state()).isEqualTo(FileState.PROCESSING);
        assertThat(uploads.awaitActive(stored, Duration.ofSeconds(30)).state()).isEqualTo(FileState.ACTIVE);
    }

    @Test
    void aFileThatIsNeverReadyIsAnErrorThatShowsIt() {
        StoredFile bad = uploads.upload(Upload.of(random(3), "video/mp4").withName("bad"));
        assertThatExceptionOfType(FileUploadException.class)
                .isThrownBy(() -> uploads.awaitActive(bad, Duration.ofSeconds(30)))
                .withMessageContaining("could not process files/bad")
                .satisfies(e -> assertThat(e.file().state()).isEqualTo(FileState.FAILED));
        StoredFile slow = bad.toBuilder().build();
        assertThatExceptionOfType(FileUploadException.class)
                .isThrownBy(() -> uploads.withFirstWait(Duration.ofDays(1)).awaitActive(slow, Duration.ofNanos(1)));
    }

    @Test
    void filesAreListedFetchedAndDeleted() {
        for (String name : List.of("a", "b", "c", "d", "e")) {
            fake.bytes.reset();
            uploads.upload(Upload.of(random(1), "image/png").withName(name));
        }
        assertThat(client.files().list())
                .extracting(StoredFile::name)
                .containsExactly("files/a", "files/b", "files/c", "files/d", "files/e");
        assertThat(client.files().get("b").mimeType()).isEqualTo("image/png");
        client.files().delete("b");
        assertThatExceptionOfType(StatusException.class)
                .isThrownBy(() -> client.files().get("b"))
                .satisfies(e -> {
                    assertThat(e.status()).isEqualTo(404);
                    assertThat(e.code()).isEqualTo("NOT_FOUND");
                    assertThat(e.explanation()).isEqualTo("no such file");
                });
        assertThat(service.received())
                .allSatisfy(r -> assertThat(r.header("x-goog-api-key")).isEqualTo("secret-key"));
    }
}
