package dev.signet.support.http.call;

import dev.signet.support.http.ApiException;
import dev.signet.support.http.CallInfo;
import dev.signet.support.http.ConnectionException;
import dev.signet.support.http.ResponseFormatException;
import dev.signet.support.http.body.BodyPipe;
import dev.signet.support.http.body.GzipException;
import dev.signet.support.http.body.MediaTypes;
import dev.signet.support.http.body.TooLargeException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Exceptions for bodies that can't be read. */
final class BodyErrors {

    private BodyErrors() {}

    static ApiException toException(CallInfo call, int status, Throwable cause) {
        boolean unreadable =
                cause instanceof TooLargeException || cause instanceof GzipException || !(cause instanceof IOException);
        if (unreadable) {
            return new ResponseFormatException(
                    call, status, "the response can't be read, " + cause.getMessage(), cause);
        }
        return new ConnectionException(call, "the connection broke within the response", true, cause);
    }

    /** Cancels a response whose media type was not requested, and fails. */
    static <R> CompletableFuture<R> reject(CallInfo call, HttpResponse<BodyPipe> response, String expected) {
        String found = MediaTypes.of(response.headers());
        return reject(call, response, "expected", expected, found);
    }

    /** Cancels a response of an unknown content coding, and fails; null if the coding is known. */
    static <R> @Nullable CompletableFuture<R> rejectCoding(CallInfo call, HttpResponse<BodyPipe> response) {
        String coding = MediaTypes.coding(response.headers());
        boolean known = coding.equals("gzip") || coding.equals("identity");
        return known ? null : reject(call, response, "expected the coding", "gzip", coding);
    }

    private static <R> CompletableFuture<R> reject(
            CallInfo call, HttpResponse<BodyPipe> response, String verb, String expected, String found) {
        response.body().cancel();
        return CompletableFuture.failedFuture(new ResponseFormatException(
                call,
                response.statusCode(),
                "status " + response.statusCode() + ", " + verb + " " + expected + ", found " + found,
                null));
    }
}
