package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parcels.model.Carrier;
import com.example.parcels.model.Delivered;
import com.example.parcels.model.Event;
import com.example.parcels.model.Parcel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ShipmentTest {
    private final Shipment shipment = new Shipment(
            "Ann",
            Parcel.fromJson("{\"id\":\"p1\",\"weight\":0.1234567890123456789,\"new\":[1.10]}"),
            List.of(Delivered.builder().signedBy("Bob").build(), Event.fromJson("{\"type\":\"lost\",\"at\":null}")),
            Map.of(Carrier.of("drone"), 2));

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private RestClient.Builder restBuilder;

    @Autowired
    private WebClient.Builder webBuilder;

    private RestClient rest;
    private WebClient web;

    @BeforeEach
    void setUp() {
        rest = restBuilder.baseUrl("http://localhost:" + port).build();
        web = webBuilder.baseUrl("http://localhost:" + port).build();
    }

    private ResponseEntity<String> post(String json) {
        return rest.post()
                .uri("/shipments")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .onStatus(status -> status.value() == 400, (request, response) -> {})
                .toEntity(String.class);
    }

    @Test
    void aBodyComesBackCharacterByCharacter() throws Exception {
        String body = Files.readString(Path.of("body.json")).strip();

        assertThat(post(body).getBody()).isEqualTo(body);
    }

    @Test
    void aRestClientSpeaksOfTheClassToo() {
        // client

        assertThat(answer).isEqualTo(shipment);
    }

    @Test
    void aWebClientSpeaksOfTheClassToo() {
        // reactive

        assertThat(answer.block()).isEqualTo(shipment);
    }

    @Test
    void aStreamOfThemKeepsTheirDigitsToo() {
        List<Parcel> answer = web.get().uri("/parcels").retrieve().bodyToFlux(Parcel.class).collectList().block();

        assertThat(answer).containsExactly(shipment.parcel(), shipment.parcel());
    }

    @Test
    void aBadBodyIsRefusedWithThePlace() throws Exception {
        ResponseEntity<String> answer = post("{\"customer\":\"Ann\",\"parcel\":{\"id\":\"p1\",\"weight\":\"heavy\"}}");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("\"detail\":\"" + Files.readString(Path.of("detail.txt")).strip() + "\"");
    }

    @org.springframework.boot.test.context.TestConfiguration
    @org.springframework.web.bind.annotation.RestController
    static class Parcels {
        @org.springframework.web.bind.annotation.GetMapping("/parcels")
        List<Parcel> list() {
            Parcel parcel = Parcel.fromJson("{\"id\":\"p1\",\"weight\":0.1234567890123456789,\"new\":[1.10]}");
            return List.of(parcel, parcel);
        }
    }
}
