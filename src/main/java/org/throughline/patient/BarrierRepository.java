package org.throughline.patient;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface BarrierRepository extends JpaRepository<Barrier, UUID> {

	List<Barrier> findByBlockedStepIdAndClearedAtIsNull(UUID stepId);

}
