package org.throughline.flag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RaisedFlagRepository extends Repository<RaisedFlag, UUID> {

	RaisedFlag save(RaisedFlag flag);

	Optional<RaisedFlag> findByIdAndPatientId(UUID id, UUID patientId);

	@Query("select f from RaisedFlag f where f.patientId = ?1 and f.loweredAt is null and f.endsAt > ?2 order by f.raisedAt")
	List<RaisedFlag> up(UUID patientId, Instant now);

}
